import { describe, expect, it } from 'vitest';
import type { Video } from '#contract/video.ts';
import type { Decision } from '#domain/decision.ts';
import {
  buildClip,
  buildCredential,
  buildFrame,
  buildModelResult,
  buildTrack,
  buildVerdict,
  buildVideo,
} from '#testing/builders.ts';
import { isSilent, lanesOf } from './conflict.ts';
import { contradictionsOf } from './contradictions.ts';

const options = { heuristic: undefined, decision: null };
const human = buildVerdict({ classification: 'human' });
const machineAgrees = [buildModelResult({ artificial: 0.9 })];
const frame = (position: number, overrides = {}) =>
  buildFrame({ position, results: machineAgrees, ...overrides });
const quiet: Partial<Video> = { frames: [frame(0), frame(1)], tracks: [] };

const decision: Decision = {
  identifier: 'video-1',
  choice: 'human',
  reason: '',
  note: '',
  reviewer: 'A. Reviewer',
  decidedAt: '2026-11-22T09:00:00.000Z',
  blind: true,
  machine: 'artificial',
  sha256: '',
};

function ids(overrides: Partial<Video>, choice: Decision | null = null) {
  return contradictionsOf(buildVideo({ ...quiet, ...overrides }), { ...options, decision: choice }).map(
    (entry) => entry.id,
  );
}

function credentialWith(digitalSourceType: string, state = 'Valid') {
  return buildCredential({
    state,
    activeManifest: 'm',
    manifests: [
      {
        at: '/m',
        key: 'm',
        title: '',
        format: '',
        claimGenerator: '',
        signer: '',
        signedAt: '',
        actions: [{ at: '/a', action: 'c2pa.created', when: '', softwareAgent: '', digitalSourceType }],
        ingredients: [],
        assertions: [],
        facts: [],
      },
    ],
  });
}
const withCredential = { frames: [frame(0, { c2pa: { at: '/c', index: 0 } })] };
const source = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

describe('contradictions', () => {
  it('are none when everything says the same', () => {
    expect(ids({})).toEqual([]);
  });

  it.each<[string, Partial<Video>, string[]]>([
    ['a forced classification against the machine', { forced: 'human' }, ['forced']],
    ['a forced classification that agrees', { forced: 'artificial' }, []],
    ['a heuristic against the main verdict', { verdicts: [buildVerdict(), human] }, ['heuristics']],
    ['a heuristic without an answer', { verdicts: [buildVerdict({ unknown: true })] }, []],
    [
      'frames against the verdict',
      { frames: [frame(0), frame(1), frame(2, { verdict: human })] },
      ['frames'],
    ],
    ['an errored frame', { frames: [frame(0), frame(1, { status: 'errored', verdict: human })] }, []],
    ['voice against picture', { tracks: [buildTrack()] }, ['picture-voice', 'tracks']],
    [
      'clips against their track',
      {
        tracks: [
          buildTrack({
            verdict: buildVerdict(),
            clips: [buildClip(), buildClip({ position: 1, verdict: buildVerdict() })],
          }),
        ],
      },
      ['clips-0'],
    ],
    [
      'models within a frame',
      {
        frames: [
          frame(0),
          frame(1, { results: [...machineAgrees, buildModelResult({ model: 'B', artificial: 0.1 })] }),
        ],
      },
      ['models'],
    ],
    [
      'credentials that did not validate',
      { ...withCredential, credentials: [buildCredential({ state: 'Invalid' })] },
      ['credential-invalid'],
    ],
    [
      'a declared camera capture',
      { ...withCredential, credentials: [credentialWith(`${source}digitalCapture`)] },
      ['credential-capture'],
    ],
    [
      'declared AI that agrees',
      { ...withCredential, credentials: [credentialWith(`${source}trainedAlgorithmicMedia`)] },
      [],
    ],
    [
      'declared AI against human',
      {
        ...withCredential,
        frames: [frame(0, { verdict: human, c2pa: { at: '/c', index: 0 } })],
        verdict: human,
        verdicts: [],
        credentials: [credentialWith(`${source}trainedAlgorithmicMedia`)],
      },
      ['credential-ai'],
    ],
    [
      'a source type that only ends alike',
      { ...withCredential, credentials: [credentialWith(`${source}compositeWithTrainedAlgorithmicMedia`)] },
      [],
    ],
  ])('name %s', (_, overrides, expected) => {
    expect(ids(overrides)).toEqual(expected);
  });

  it('name a human decision against the machine, not one that cannot be compared', () => {
    expect(ids({}, decision)).toEqual(['decision']);
    expect(ids({}, { ...decision, choice: 'artificial' })).toEqual([]);
    expect(ids({}, { ...decision, choice: 'cannot_tell' })).toEqual([]);
  });

  it('lead to the first frame concerned', () => {
    const [found] = contradictionsOf(
      buildVideo({ ...quiet, frames: [frame(0), frame(1), frame(2, { verdict: human })] }),
      options,
    );
    expect(found).toMatchObject({
      text: '1 of 3 frames says human, against the verdict artificial.',
      place: { section: 'frames', frame: 2, filter: 'human' },
    });
  });
});

describe('the lanes', () => {
  const words = (overrides: Partial<Video>, choice: Decision | null = null) =>
    Object.fromEntries(
      lanesOf(buildVideo({ ...quiet, ...overrides }), { ...options, decision: choice }).map((lane) => [
        lane.id,
        lane.words,
      ]),
    );

  it('say each part in words, failures apart from answers', () => {
    expect(
      words({
        frames: [frame(0), frame(1, { verdict: human }), frame(2, { status: 'errored' })],
        tracks: [buildTrack()],
      }),
    ).toEqual({
      picture: '3 frames: 1 artificial, 1 human, 1 errored',
      voice: '1 track: 1 human; 3 clips: 3 human',
      provenance: 'no Content Credentials on any frame; that shows nothing either way',
      forced: 'not forced',
      human: 'not decided yet',
    });
  });

  it('keep missing, empty and unrecognised apart', () => {
    expect(
      words({ frames: { gap: 'missing' }, tracks: [], forced: { gap: 'unrecognised', given: 'fake' } }),
    ).toMatchObject({
      picture: 'frame list not given',
      voice: 'no sound track is listed',
      forced: 'unrecognised override: unrecognised “fake”',
    });
    expect(words({ frames: [] })).toMatchObject({
      picture: 'no frame is listed',
      provenance: 'no frame is listed that could carry Content Credentials',
    });
  });

  it('never let “Valid” sound like trust', () => {
    expect(
      words({ ...withCredential, credentials: [buildCredential({ state: 'Valid' })] })['provenance'],
    ).toBe('1 frame Valid, signer not on a list');
  });

  it('show a decision made before the scores as such', () => {
    expect(words({}, decision)['human']).toBe('decided human-made, before seeing the scores');
  });
});

describe('an answer that holds nothing', () => {
  const failed: Partial<Video> = { verdict: { gap: 'null' }, verdicts: [], frames: [], tracks: [] };

  it('is told apart from one whose parts agree', () => {
    expect(isSilent(buildVideo(failed))).toBe(true);
    expect(isSilent(buildVideo({ ...failed, frames: { gap: 'missing' } }))).toBe(true);
  });

  it.each<Partial<Video>>([
    { verdicts: [human] },
    { frames: [frame(0)] },
    { tracks: [buildTrack()] },
    { forced: 'human' },
  ])('is not one that holds %o', (part) => {
    expect(isSilent(buildVideo({ ...failed, ...part }))).toBe(false);
  });
});
