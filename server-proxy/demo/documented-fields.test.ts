import { expect, it } from 'vitest';
import { generateVideo } from './generate-video.ts';
import { stories } from './stories.ts';
import { toSubmission } from './submission.ts';

const analysis = ['hash', 'identifier', 'api_version', 'status', 'errors', 'name', 'ref_id', 'result_url'];
const verdict = ['heuristic', 'confidence', 'classification', 'models[]'];
const result = [
  'model',
  'unknown',
  'elapsed_time',
  'classification[].label',
  'classification[].score',
  'classification_details',
];
const code = ['url', 'code', 'explanation'];

const under = (prefix: string, names: readonly string[]): string[] =>
  names.map((name) => `${prefix}.${name}`);
const verdicts = (names: readonly string[]): string[] => [
  ...under('verdict', names),
  ...under('verdicts[]', names),
  'force_classification',
];

const frame = [
  ...analysis,
  ...verdicts(verdict),
  ...under('results[]', result),
  'is_nsfw',
  'has_heatmap',
  'c2pa.manifests',
  'c2pa.active_manifest',
  'c2pa.validation_state',
  ...under('c2pa.validation_status[]', code),
  ...under('c2pa.validation_results.activeManifest.success[]', code),
  ...under('c2pa.validation_results.activeManifest.informational[]', code),
  ...under('c2pa.validation_results.activeManifest.failure[]', code),
  'c2pa.validation_results.ingredientDeltas[]',
];

/** Boxes came with a later version of the documentation. */
const detection = under('details[].detections[]', [
  ...under('box', ['x1', 'x2', 'y1', 'y2']),
  ...under('results[]', result),
  ...under('verdict', ['heuristic', 'confidence', 'classification']),
]);

const track = [
  ...analysis,
  ...verdicts(verdict),
  ...under('results[]', result),
  ...under('details.clips[]', [
    'index',
    'start',
    'end',
    ...under('results[]', result),
    ...under('verdict', verdict),
  ]),
];

/** Every field of the documented answer, one path each. */
const documented = [
  ...analysis,
  'is_nsfw',
  ...verdicts([...verdict, 'count', 'unknown']),
  ...under('results.images[]', [...frame, ...detection]),
  ...under('results.audios[]', track),
].toSorted();

/** Free-form objects: what is inside is not documented. */
const freeForm = /(?:classification_details|c2pa\.manifests|ingredientDeltas\[\])$/u;

function listPaths(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null || freeForm.test(path)) return [path];
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => listPaths(entry, `${path}[]`));
  return Object.entries(value).flatMap(([name, entry]) =>
    listPaths(entry, path === '' ? name : `${path}.${name}`),
  );
}

it('the samples together fill every documented field, and invent none', () => {
  const paths = stories.flatMap((story) => listPaths(generateVideo(toSubmission(story)), ''));
  // An object that is null in one sample is filled in another.
  const nulls = new Set(['results.images[].c2pa', 'results.images[].verdict']);
  const found = [...new Set(paths)].filter((path) => !nulls.has(path)).toSorted();
  expect(found).toEqual(documented);
});
