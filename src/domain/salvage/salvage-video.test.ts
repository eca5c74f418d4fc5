import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Video, videoSchema } from '#contract/video.ts';
import { isObject, type JsonObject } from '#domain/object-reader.ts';
import { outcomeOf } from '#domain/outcome.ts';
import { summarise } from '#domain/summarise.ts';
import { summarySchema } from '#contract/summary.ts';
import { fieldWords as words } from '#server/identifai/schema.ts';
import { documentedRow, oldestRow } from '#testing/documented-samples.ts';
import { salvageVideo, saysNothing } from './salvage-video.ts';

const read = (row: JsonObject) => salvageVideo(row, 'id-1', { words, depth: 'whole' });
const summaryOf = (row: JsonObject) => {
  const { video, problemCount } = read(row);
  return summarise(video, problemCount);
};
const framesOf = ({ frames }: Video) => (Array.isArray(frames) ? frames : []);
const tracksOf = ({ tracks }: Video) => (Array.isArray(tracks) ? tracks : []);
const human = { heuristic: 'Average', confidence: 0.8, classification: 'human' };
const row = (over: JsonObject): JsonObject => ({
  identifier: 'id-1',
  status: 'done',
  verdict: human,
  ...over,
});

describe('every generation of the format is read', () => {
  it('the oldest, whose frames are lists of model results', () => {
    const { video, problemCount } = read(oldestRow);
    expect(framesOf(video)[0]?.results.map(({ at, model }) => [at, model])).toEqual([
      ['/results/images/0/0', 'V011'],
      ['/results/images/0/1', 'brokenwand2'],
    ]);
    expect(framesOf(video)[0]?.results[1]?.scores[1]).toEqual({
      at: '/results/images/0/1/classification/1',
      label: 'human',
      score: 0.7165966629981995,
    });
    expect(video.status).toEqual({ gap: 'missing' });
    expect(problemCount).toBe(0);
  });

  it('clips under their older name', () => {
    const { video } = read(
      row({ results: { audios: [{ chunk_details: [{ index: 0, start: 0, end: 4 }] }] } }),
    );
    expect(tracksOf(video)[0]?.clips).toMatchObject([
      { at: '/results/audios/0/chunk_details/0', start: 0, end: 4 },
    ]);
  });

  it('clips under both names, where the newer counts', () => {
    const audio = { details: { clips: [{ index: 7 }] }, chunk_details: [{ index: 1 }, { index: 2 }] };
    expect(tracksOf(read(row({ results: { audios: [audio] } })).video)[0]?.clips).toMatchObject([
      { index: 7 },
    ]);
  });

  it('a track without clips, which is not a track with none', () => {
    const audios = [
      {},
      { details: {} },
      { details: { clips: null } },
      { details: { clips: [] } },
      { details: [] },
    ];
    expect(tracksOf(read(row({ results: { audios } })).video).map((track) => track.clips)).toEqual([
      { gap: 'missing' },
      { gap: 'missing' },
      { gap: 'null' },
      [],
      { gap: 'missing' },
    ]);
  });

  it('boxes in a list of details and in a single one', () => {
    const detections = [{ box: { x1: 1, y1: 2, x2: 3, y2: 4 }, verdict: { classification: 'artificial' } }];
    const { video, problemCount } = read(
      row({ results: { images: [{ details: [{ detections }] }, { details: { detections } }] } }),
    );
    expect(framesOf(video).map((frame) => frame.detections[0]?.box)).toMatchObject([
      { at: '/results/images/0/details/0/detections/0/box', x1: 1 },
      { at: '/results/images/1/details/detections/0/box', y2: 4 },
    ]);
    expect(problemCount).toBe(0);
  });

  it('results that are not there, empty as PHP writes it, or of a wrong kind', () => {
    expect([undefined, null, [], {}, 5].map((results) => read(row({ results })).video.frames)).toEqual([
      { gap: 'missing' },
      { gap: 'null' },
      { gap: 'missing' },
      { gap: 'missing' },
      { gap: 'invalid', given: '5' },
    ]);
  });
});

describe('an odd row never looks like an answer', () => {
  it.each([
    ['processing', { status: 'processing' }, 'unrecognised'],
    ['in progress', { status: 'inprogress', verdict: null }, 'unrecognised'],
    ['done without verdict', { verdict: null }, 'none'],
    ['a label beside unknown', { verdict: { ...human, unknown: true } }, 'unknown'],
    ['a label beside an unreadable unknown', { verdict: { ...human, unknown: 'no' } }, 'unrecognised'],
    ['an unknown label', { verdict: { ...human, classification: 'synthetic' } }, 'unrecognised'],
    ['a label in capitals', { verdict: { ...human, classification: 'HUMAN' } }, 'unrecognised'],
    ['an empty label', { verdict: { ...human, classification: '' } }, 'unrecognised'],
    ['a number as label', { verdict: { ...human, classification: 1 } }, 'unrecognised'],
    ['no label', { verdict: { ...human, classification: null } }, 'none'],
    ['a text as verdict', { verdict: 'human' }, 'unrecognised'],
    ['errored with a verdict', { status: 'errored' }, 'errored'],
    ['new with a verdict', { status: 'new' }, 'processing'],
  ])('with %s', (_, over, outcome) => {
    expect(summaryOf(row(over)).outcome).toBe(outcome);
  });

  it.each([
    ['errors', { errors: { code: 5 } }, { gap: 'invalid', given: '{"code":5}' }],
    ['forced', { force_classification: 'fake' }, { gap: 'unrecognised', given: 'fake' }],
    ['nsfw', { is_nsfw: 'true' }, { gap: 'invalid', given: '"true"' }],
    ['hash', { hash: 17 }, { gap: 'invalid', given: '17' }],
  ] as const)('with an odd value for %s', (field, over, expected) => {
    const { video } = read(row(over));
    const [wireName] = Object.keys(over);
    expect(video[field]).toEqual(expected);
    expect(video.problems).toContainEqual(expect.objectContaining({ at: `/${wireName}` }));
  });

  it('with frames that are not frames: each keeps its place and is not counted', () => {
    const images = [null, { verdict: human }, 5, 'x', { verdict: human, has_heatmap: 'true' }];
    const summary = summaryOf(row({ results: { images } }));
    expect(summary.frames).toMatchObject({ total: 5, counts: { human: 2, unrecognised: 3 } });
    expect(summary.heatmaps).toBe(0);
    expect(summary.problems).toBe(4);
  });

  it('with frames that no model could tell', () => {
    const results = [
      { model: 'A', unknown: true },
      { model: 'B', unknown: true },
    ];
    expect(summaryOf(row({ results: { images: [{ verdict: human, results }] } })).frames).toMatchObject({
      counts: { unknown: 1 },
    });
  });

  it('with the same heuristic twice: both stay, the main verdict is untouched', () => {
    const verdicts = [human, { ...human, classification: 'artificial' }];
    const { video } = read(row({ verdicts: [...verdicts, null, 5] }));
    expect(video.verdicts.map((verdict) => verdict.classification)).toEqual(['human', 'artificial']);
    expect(video.problems.map((problem) => problem.at)).toEqual(['/verdicts/2', '/verdicts/3']);
    expect(outcomeOf(video)).toBe('human');
  });

  it('with nothing but an identifier says nothing; one field is enough to say something', () => {
    expect(saysNothing(read({ identifier: 'id-1', message: 'Server error' }).video)).toBe(true);
    expect(saysNothing(read({ identifier: 'id-1', status: 5, results: 'x' }).video)).toBe(true);
    expect(saysNothing(read({ identifier: 'id-1', status: 'queued' }).video)).toBe(false);
    expect(saysNothing(read({ identifier: 'id-1', verdict: null }).video)).toBe(false);
  });
});

describe('Content Credentials', () => {
  const manifests = {
    'urn:c2pa:1': {
      title: 'car.png',
      claim_generator_info: [{ name: 'Tool', version: '2.1' }],
      signature_info: { issuer: 'Signer Inc', time: '2026-01-01T00:00:00Z', alg: 'Es256' },
      assertions: [
        {
          label: 'c2pa.actions.v2',
          data: { actions: [{ action: 'c2pa.created', softwareAgent: { name: 'Cam' } }] },
        },
        { label: 'stds.exif', data: { 'exif:Make': 'Maker' } },
      ],
      ingredients: [{ title: 'old.png', relationship: 'parentOf', active_manifest: 'urn:c2pa:0' }],
    },
  };
  const c2pa = { manifests, active_manifest: 'urn:c2pa:1', validation_state: 'Trusted' };
  const withFrames = (...credentials: unknown[]) =>
    row({ results: { images: credentials.map((each) => ({ c2pa: each })) } });

  it('are read into names, actions and ingredients, and nothing else of a manifest is lost', () => {
    const [manifest] = read(withFrames(c2pa)).video.credentials[0]?.manifests ?? [];
    expect(manifest).toMatchObject({
      at: '/manifests/urn:c2pa:1',
      key: 'urn:c2pa:1',
      title: 'car.png',
      claimGenerator: 'Tool 2.1',
      signer: 'Signer Inc',
      actions: [{ action: 'c2pa.created', softwareAgent: 'Cam', when: { gap: 'missing' } }],
      ingredients: [{ title: 'old.png', activeManifest: 'urn:c2pa:0' }],
    });
    expect(manifest?.facts.map(({ name, value }) => [name, value])).toEqual([
      ['signature_info.alg', 'Es256'],
      ['assertions.1.data.exif:Make', 'Maker'],
    ]);
  });

  it('that are equal are sent once', () => {
    const { video } = read(withFrames(c2pa, null, structuredClone(c2pa), { validation_state: 'Invalid' }));
    expect(framesOf(video).map((frame) => frame.c2pa)).toEqual([
      { at: '/results/images/0/c2pa', index: 0 },
      { gap: 'null' },
      { at: '/results/images/2/c2pa', index: 0 },
      { at: '/results/images/3/c2pa', index: 1 },
    ]);
    expect(summaryOf(withFrames(c2pa, null, c2pa, {}, 5)).provenance).toEqual({
      states: [{ state: 'Trusted', frames: 2 }],
      none: 1,
      unreadable: 2,
    });
  });

  it('too large or too deep are cut and say so', () => {
    const wide = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`k${index}`, {}]));
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`);
    for (const huge of [{ manifests: wide }, { manifests: { one: deep } }, { manifests: { one: wide } }]) {
      const [credential] = read(withFrames(huge)).video.credentials;
      expect(credential?.clipped).toBe(true);
      expect(JSON.stringify(credential).length).toBeLessThan(2_000_000);
    }
  });

  it('keep a validation failure that cannot be read', () => {
    const results = { activeManifest: { failure: ['assertion.hashMismatch', { code: 'x' }] } };
    const { video } = read(withFrames({ validation_results: results }));
    expect(video.credentials[0]?.results.failure.map((status) => status.code)).toEqual([
      { gap: 'invalid', given: '"assertion.hashMismatch"' },
      'x',
    ]);
  });
});

/** Values that a broken or hostile service might put anywhere. */
const oddValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    'human',
    'artificial',
    'HUMAN',
    'synthetic',
    'done',
    'new',
    true,
    Infinity,
    -1,
    [],
    {},
    null,
  ),
  fc.constant(JSON.parse('{"__proto__":{"status":"done"},"constructor":{"prototype":{"x":1}}}')),
);

/** Replaces values anywhere in a copy of the documented row. */
function mutate(value: unknown, edits: Iterator<unknown>): unknown {
  const edit = edits.next().value;
  if (isObject(edit) && 'put' in edit) return edit['put'];
  if (Array.isArray(value)) return value.map((entry) => mutate(entry, edits));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mutate(entry, edits)]));
}

const mutatedRow = fc
  .infiniteStream(fc.option(fc.record({ put: oddValue }), { freq: 12 }))
  .map((edits) => mutate(documentedRow, edits))
  .filter(isObject);

describe('whatever the service sends', () => {
  it('is read without throwing into what the contract allows, and changes no prototype', () => {
    fc.assert(
      fc.property(mutatedRow, (odd) => {
        const { video, problemCount } = read(odd);
        expect(videoSchema.parse(video)).toEqual(video);
        expect(summarySchema.parse(summarise(video, problemCount)).identifier).toBe('id-1');
        expect(JSON.stringify(video)).not.toMatch(/"(?:__proto__|prototype)":/);
      }),
      { numRuns: 200 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('gives the same summary from an outline as from the whole', () => {
    fc.assert(
      fc.property(mutatedRow, (odd) => {
        const outline = salvageVideo(odd, 'id-1', { words, depth: 'outline' });
        const whole = salvageVideo(odd, 'id-1', { words, depth: 'whole' });
        expect(summarise(outline.video, outline.problemCount)).toEqual(
          summarise(whole.video, whole.problemCount),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('is never counted as human or artificial by a word that is neither', () => {
    const label = fc.oneof(
      fc.string(),
      fc.constantFrom('Human', 'ARTIFICIAL', 'human ', 'authentic', 'tampered', null, 1, true),
    );
    fc.assert(
      fc.property(
        label.filter((word) => word !== 'human' && word !== 'artificial'),
        (classification) => {
          const verdict = { ...human, classification };
          const clips = [{ verdict }];
          const summary = summaryOf(
            row({
              verdict,
              verdicts: [verdict, verdict],
              results: { images: [{ verdict }, { verdict }], audios: [{ verdict, details: { clips } }] },
            }),
          );
          expect(['human', 'artificial']).not.toContain(summary.outcome);
          expect(JSON.stringify([summary.frames, summary.audio])).not.toMatch(/"(?:human|artificial)":/);
          expect(summary.contested).toBeNull();
        },
      ),
      { numRuns: 500 },
    );
  });
});
