import { toOlderShape, toOldestShape } from './older-shape.ts';
import { type RowFault, toText, withFields, withoutFields, withResults } from './row-fault.ts';

const everyField = [
  'hash',
  'api_version',
  'status',
  'errors',
  'name',
  'ref_id',
  'result_url',
  'is_nsfw',
  'verdict',
  'verdicts',
  'force_classification',
  'results',
];

/** Rows that are missing, doubled, nameless, of another type or of another generation. */
export const shapeRows: readonly RowFault[] = [
  { name: 'row-null', what: 'the row is null', rows: () => ['null'] },
  { name: 'row-number', what: 'the row is a number', rows: () => ['5'] },
  { name: 'row-string', what: 'the row is a string', rows: () => ['"x"'] },
  { name: 'row-list', what: 'the row is an empty list', rows: () => ['[]'] },
  withoutFields('row-nameless', 'the row has no identifier', ['identifier']),
  withFields('row-number-identifier', 'the identifier is a number', () => ({ identifier: 17 })),
  withFields('row-stranger', 'a row nobody asked for', () => ({ identifier: 'row-nobody-asked-for' })),
  withoutFields('row-bare', 'the row has nothing but its identifier', everyField),
  {
    name: 'row-nulls',
    what: 'every field but the identifier is null',
    rows: ({ identifier }) => [
      toText({ identifier, ...Object.fromEntries(everyField.map((field) => [field, null])) }),
    ],
  },
  {
    name: 'row-twice-same',
    what: 'the same row twice, byte for byte',
    rows: (good) => [toText(good), toText(good)],
  },
  {
    name: 'row-twice-different',
    what: 'two rows of one identifier that contradict each other',
    rows: (good) => [
      toText(good),
      toText({ ...good, verdict: { ...good.verdict, classification: 'human', confidence: 0.8 } }),
    ],
  },
  {
    name: 'row-duplicate-keys',
    what: 'the field "name" twice; the last one wins',
    rows: (good) => [toText(good).replace('"name":', '"name":"first.mp4","name":')],
  },
  {
    name: 'row-older',
    what: 'before v1.1.0: no status, audio clips under chunk_details',
    rows: (good) => [toText(toOlderShape(good))],
  },
  {
    name: 'row-oldest',
    what: 'the oldest shape: a frame is a bare list of model results',
    rows: (good) => [toText(toOldestShape(good))],
  },
  withFields('row-extra-fields', 'fields of a later version', () => ({
    duration_ms: 24_000,
    editors: [{ name: 'someone' }],
  })),
  withFields('row-results-null', 'results is null', () => ({ results: null })),
  withFields('row-results-list', 'results is a list', () => ({ results: [] })),
  withResults('row-images-null', 'the list of frames is null', () => ({ images: null })),
  withResults('row-images-object', 'the frames are an object', () => ({ images: { 0: {} } })),
  withResults('row-silent', 'no sound tracks', () => ({ audios: [] })),
  withResults('row-frames-mixed', 'frames that are null, a number, empty and good', ({ images }) => ({
    images: [null, 7, {}, ...images],
  })),
  withResults('row-frames-unfinished', 'frames that are new and errored in a done video', ({ images }) => ({
    images: images.map((frame, index) =>
      index === 1
        ? { ...frame, status: 'new', verdict: null, verdicts: [], results: [] }
        : { ...frame, ...(index === 3 ? { status: 'errored', errors: 'no picture' } : {}) },
    ),
  })),
  withResults('row-track-errored', 'a sound track that failed beside one that did not', ({ audios }) => ({
    audios: [
      ...audios,
      ...audios.map((track) => ({
        ...track,
        identifier: 'failed-track',
        status: 'errored',
        errors: 'no speech found',
        verdict: null,
        verdicts: [],
        results: [],
        details: null,
      })),
    ],
  })),
  withResults('row-frames-3000', '3,000 frames', ({ images }) => ({
    images: Array.from({ length: 3000 }, (_, index) => ({
      ...images[index % images.length],
      c2pa: null,
      details: [],
    })),
  })),
  withResults(
    'row-clips-odd',
    'clips that run backwards, overlap, leave gaps, repeat an index',
    ({ audios }) => ({
      audios: audios.map((track) => ({
        ...track,
        details: {
          clips: track.details.clips.flatMap((clip, index) => [
            clip,
            { ...clip, ...oddTimes[index % oddTimes.length] },
          ]),
        },
      })),
    }),
  ),
  withResults('row-clips-3000', '3,000 clips on one track', ({ audios }) => ({
    audios: audios.map((track) => ({
      ...track,
      details: {
        clips: Array.from({ length: 3000 }, (_, index) => ({
          ...track.details.clips[index % track.details.clips.length],
          index,
          start: index * 6,
          end: index * 6 + 6,
        })),
      },
    })),
  })),
  withResults('row-scores-odd', 'model results without, with one and with three labels', ({ images }) => ({
    images: images.map((frame, index) => ({
      ...frame,
      results: frame.results.map((result) => ({
        ...result,
        classification: oddScores[index % oddScores.length],
      })),
    })),
  })),
];

const oddTimes = [
  { start: 9, end: 3 },
  { index: 0, start: -4, end: 2 },
  { start: 1_000_000_000, end: 1_000_000_006 },
  { start: '12.5', end: null },
];

const oddScores = [
  [],
  [{ label: 'human', score: 0.3 }],
  [
    { label: 'human', score: 0.2 },
    { label: 'artificial', score: 0.5 },
    { label: 'edited', score: 0.3 },
  ],
  null,
  'none',
];
