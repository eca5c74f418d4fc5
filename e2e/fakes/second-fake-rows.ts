/** Everything present, all names new, more frames counted than listed. */
const modern = {
  identifier: 'job:modern',
  hash: 'C0FFEE00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
  api_version: 'v3.0.0-beta+7',
  status: 'done',
  errors: null,
  name: 'Überwachung 夜間 №7.mkv',
  ref_id: '',
  result_url: 'http://results.invalid/job/modern',
  is_nsfw: null,
  priority: 'high',
  tags: [{ id: 1, label: 'fast lane' }],
  verdict: {
    heuristic: 'Quorum of Elders',
    confidence: 0.123,
    classification: 'artificial',
    count: 41,
    models: ['Owl/2', 'ハヤブサ', 'Δ-net'],
    unknown: false,
    rationale: 'because',
  },
  verdicts: [
    {
      heuristic: 'Loudest Voice',
      confidence: 0.999999,
      classification: 'human',
      count: 2,
      models: ['Owl/2'],
      unknown: false,
    },
    {
      heuristic: 'Quorum of Elders',
      confidence: 0.123,
      classification: 'artificial',
      count: 41,
      models: ['Owl/2', 'ハヤブサ', 'Δ-net'],
      unknown: false,
    },
    { heuristic: '', confidence: 0.5, classification: 'artificial', count: 1, models: [], unknown: false },
    {
      heuristic: 'Shrug',
      confidence: 0.77,
      classification: 'human',
      count: 0,
      models: ['Δ-net'],
      unknown: true,
    },
  ],
  results: {
    images: [
      {
        identifier: 'pic-b',
        status: 'done',
        has_heatmap: false,
        verdict: {
          heuristic: 'Quorum of Elders',
          confidence: 0.61,
          classification: 'artificial',
          models: ['Owl/2'],
        },
        verdicts: [
          { heuristic: 'Loudest Voice', confidence: 0.52, classification: 'human', models: ['ハヤブサ'] },
        ],
        results: [
          {
            model: 'Owl/2',
            classification: [
              { score: 0.61, label: 'artificial' },
              { score: 0.39, label: 'human' },
            ],
          },
          {
            model: 'ハヤブサ',
            unknown: false,
            elapsed_time: 0,
            classification: [
              { label: 'human', score: 0.52 },
              { label: 'artificial', score: 0.48 },
            ],
            classification_details: { nested: { deep: [1, 2] } },
          },
          { model: 'Δ-net', unknown: true, elapsed_time: 12.5, classification: [] },
        ],
      },
      {
        identifier: 'pic-a',
        status: 'done',
        verdict: {
          heuristic: 'Quorum of Elders',
          confidence: 0.58,
          classification: 'human',
          models: ['Owl/2'],
        },
        verdicts: [],
        results: [
          {
            model: 'Owl/2',
            unknown: false,
            elapsed_time: 0.4,
            classification: [
              { label: 'human', score: 0.58 },
              { label: 'artificial', score: 0.42 },
            ],
          },
        ],
        force_classification: 'artificial',
      },
    ],
    audios: [
      {
        identifier: 'sound-1',
        verdict: {
          heuristic: 'Quorum of Elders',
          confidence: 0.9,
          classification: 'human',
          models: ['Owl/2'],
        },
        verdicts: [],
        results: [],
        details: {
          clips: [
            {
              index: 7,
              start: 0.25,
              end: 1.75,
              results: [],
              verdict: {
                heuristic: 'Quorum of Elders',
                confidence: 0.9,
                classification: 'human',
                models: [],
              },
            },
          ],
        },
      },
    ],
  },
};

/** Before v1.1.0: no status, no version, no link; clips under their old name. */
const ancient = {
  hash: 'ee9ac46c6eb0e7bcce54c4167a168cefe6f92feb4fb282687fbbbcf9dd37ba58',
  identifier: 'job:ancient',
  name: 'video.mp4',
  ref_id: 'old-1',
  verdict: {
    heuristic: 'Majority',
    confidence: 0.75,
    classification: 'human',
    count: 3,
    models: ['V01'],
    unknown: false,
  },
  verdicts: [
    {
      heuristic: 'Majority',
      confidence: 0.75,
      classification: 'human',
      count: 3,
      models: ['V01'],
      unknown: false,
    },
    {
      heuristic: 'Hunch',
      confidence: 0.6,
      classification: 'artificial',
      count: 2,
      models: ['V01'],
      unknown: false,
    },
  ],
  force_classification: null,
  results: {
    images: [
      {
        hash: 'aa',
        identifier: 'old-frame',
        name: 'f1.png',
        c2pa: null,
        has_heatmap: false,
        verdict: { heuristic: 'Majority', confidence: 0.7, classification: 'human', models: ['V01'] },
        verdicts: [],
        force_classification: null,
        results: [
          {
            model: 'V01',
            unknown: false,
            elapsed_time: 0.42,
            classification: [
              { label: 'human', score: 0.7 },
              { label: 'artificial', score: 0.3 },
            ],
            classification_details: {},
          },
        ],
      },
    ],
    audios: [
      {
        hash: 'bb',
        identifier: 'old-sound',
        name: 'sample.wav',
        verdict: {
          heuristic: 'Majority',
          confidence: 0.8,
          classification: 'artificial',
          models: ['Phantom'],
        },
        verdicts: [],
        results: [],
        chunk_details: [
          {
            index: 1,
            start: 0,
            end: 5,
            results: [],
            verdict: {
              heuristic: 'Majority',
              confidence: 0.8,
              classification: 'artificial',
              models: ['Phantom'],
            },
          },
        ],
      },
    ],
  },
};

/** Numbers as texts, a word for the label that does not exist. */
const texts = {
  identifier: 'job:texts',
  status: 'done',
  name: 'numbers-as-texts.avi',
  verdict: { heuristic: 'Majority', confidence: '0.93', classification: 'human', count: '4', unknown: false },
  verdicts: [
    { heuristic: 'Majority', confidence: '0.93', classification: 'synthetic', count: '4', unknown: false },
  ],
  results: { images: [], audios: [] },
};

const bare = { identifier: 'job:bare' };
const waiting = { identifier: 'job:waiting', status: 'new', name: 'waiting.mp4' };
const failed = { identifier: 'job:failed', status: 'errored', errors: 'codec "xyz" <not supported>' };

/** Everything the second fake knows. */
export const secondFakeRows: readonly { identifier: string }[] = [
  modern,
  ancient,
  texts,
  bare,
  waiting,
  failed,
];
