/* From identifAI's documentation, where numbers are the placeholder 123 and texts `<string>`. */

const verdict = { heuristic: '<string>', confidence: 123, classification: 'human', models: ['<string>'] };
const videoVerdict = { ...verdict, count: 123, unknown: true };
const modelResult = {
  model: '<string>',
  unknown: true,
  elapsed_time: 123,
  classification: [{ label: 'human', score: 123 }],
  classification_details: {},
};
const identity = {
  hash: '<string>',
  identifier: '<string>',
  api_version: '<string>',
  status: 'new',
  errors: '<string>',
  name: '<string>',
  ref_id: '<string>',
  result_url: '<string>',
};

/** "Get multiple video classifications results", with the boxes of its newest version. */
export const documentedRow = {
  ...identity,
  is_nsfw: true,
  verdict: videoVerdict,
  verdicts: [videoVerdict],
  force_classification: 'human',
  results: {
    images: [
      {
        ...identity,
        is_nsfw: true,
        c2pa: {
          manifests: {},
          active_manifest: '<string>',
          validation_state: 'Valid',
          validation_status: [{ url: '<string>', code: '<string>', explanation: '<string>' }],
          validation_results: {
            activeManifest: { failure: [{}], success: [{}], informational: [{}] },
            ingredientDeltas: [{}],
          },
        },
        has_heatmap: true,
        verdict,
        verdicts: [verdict],
        force_classification: 'human',
        results: [modelResult],
        details: [
          {
            detections: [
              {
                box: { x1: 123, x2: 123, y1: 123, y2: 123 },
                results: [{ ...modelResult, classification_details: { confidence: 123 } }],
                verdict,
              },
            ],
          },
        ],
      },
    ],
    audios: [
      {
        ...identity,
        verdict,
        verdicts: [verdict],
        force_classification: 'human',
        results: [modelResult],
        details: { clips: [{ index: 123, start: 123, end: 123, results: [modelResult], verdict }] },
      },
    ],
  },
};

/** "Get classification result", oldest version: no identifier, a frame is the bare list of its models' results. */
export const oldestRow = {
  hash: 'ee9ac46c6eb0e7bcce54c4167a168cefe6f92feb4fb282687fbbbcf9dd37ba58',
  name: 'video.mp4',
  results: {
    images: [
      [
        {
          model: 'V011',
          elapsed_time: 0.2989,
          classification: [
            { label: 'artificial', score: 0.9971989393234252 },
            { label: 'human', score: 0.0028010292444378138 },
          ],
        },
        {
          model: 'brokenwand2',
          elapsed_time: 2.0442,
          classification: [
            { label: 'artificial', score: 0.28340333700180054 },
            { label: 'human', score: 0.7165966629981995 },
          ],
        },
      ],
    ],
  },
};
