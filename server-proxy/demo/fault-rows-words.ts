import { type RowFault, toText, withFields, withVerdict } from './row-fault.ts';

/** Statuses, labels and flags outside the documented words. */
export const wordRows: readonly RowFault[] = [
  withFields('row-status-processing', 'the status is "processing"', () => ({
    status: 'processing',
    verdict: null,
    verdicts: [],
    results: null,
  })),
  withFields('row-status-inprogress', 'the status is "inprogress"', () => ({
    status: 'inprogress',
    verdict: null,
    verdicts: [],
    results: null,
  })),
  withFields('row-status-null', 'the status is null', () => ({ status: null })),
  withFields('row-status-number', 'the status is a number', () => ({ status: 1 })),
  withFields('row-new-with-verdict', 'still new, yet with a verdict', () => ({ status: 'new' })),
  withFields('row-errored-with-verdict', 'errored, yet with a verdict', () => ({
    status: 'errored',
    errors: 'Frames 3 to 5 could not be read.',
  })),
  withFields('row-no-verdict', 'done without a verdict', () => ({ verdict: null, verdicts: [] })),
  withVerdict('row-unknown', 'the verdict is unknown beside a label and a confidence', { unknown: true }),
  withVerdict('row-unknown-text', 'the unknown flag is the text "false"', { unknown: 'false' }),
  withVerdict('row-label-synthetic', 'the label is "synthetic"', { classification: 'synthetic' }),
  withVerdict('row-label-tampered', 'the label is "tampered"', { classification: 'tampered' }),
  withVerdict('row-label-authentic', 'the label is "authentic"', { classification: 'authentic' }),
  withVerdict('row-label-capitals', 'the label is "HUMAN"', { classification: 'HUMAN' }),
  withVerdict('row-label-empty', 'the label is an empty string', { classification: '' }),
  withVerdict('row-label-number', 'the label is a number', { classification: 1 }),
  withVerdict('row-label-null', 'the label is null', { classification: null }),
  withVerdict('row-models-null', 'the list of models is null', { models: null }),
  withVerdict('row-models-mixed', 'models that are null and objects', { models: [null, {}, 'V01'] }),
  withFields('row-verdicts-twice', 'two verdicts of one heuristic', ({ verdicts }) => ({
    verdicts: [...verdicts, ...verdicts.slice(0, 1).map((verdict) => ({ ...verdict, confidence: 0.2 }))],
  })),
  withFields('row-verdict-text', 'the verdict is a text', () => ({ verdict: 'human' })),
  withFields('row-forced-odd', 'forced to a word that does not exist', () => ({
    force_classification: 'edited',
  })),
  withFields('row-nsfw-text', 'the NSFW flag is the text "false"', () => ({ is_nsfw: 'false' })),
  withFields('row-heatmap-text', 'has_heatmap is the text "true"', ({ results }) => ({
    results: {
      ...results,
      images: (results?.images ?? []).map((frame) => ({ ...frame, has_heatmap: 'true' })),
    },
  })),
  withFields('row-errors-null', 'errored without a text', () => ({ status: 'errored', errors: null })),
  withFields('row-errors-object', 'errored with an object as text', () => ({
    status: 'errored',
    errors: { video: ['too short', 'no frames'] },
  })),
  withFields('row-errors-long', 'errored with a text of 1 MB', () => ({
    status: 'errored',
    errors: 'The analysis failed. '.repeat(50_000),
  })),
  withFields('row-hash-short', 'a hash of 12 characters', () => ({ hash: 'abcdef012345' })),
  {
    name: 'row-names-unheard',
    what: 'heuristics and models nobody has heard of',
    rows: (good) => [
      toText(good).replaceAll('"Majority"', '"QuorumÆ"').replaceAll('"Revelio IV"', '"新しいモデル 9"'),
    ],
  },
];
