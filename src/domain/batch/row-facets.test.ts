import { expect, test } from 'vitest';
import { buildSummary, missing, nothing } from '#testing/builders.ts';
import { noVideo, toFacets } from './row-facets.ts';

test('a row without a video has "no video" under every facet but its outcome', () => {
  expect(toFacets('failed', null)).toEqual({
    outcome: 'failed',
    status: noVideo,
    forced: noVideo,
    nsfw: noVideo,
    audio: noVideo,
    provenance: [noVideo],
  });
});

test.each([
  [true, 'yes'],
  [false, 'no'],
  [nothing, '~not-checked'],
  [missing, '~not-given'],
  [{ gap: 'invalid' as const }, '~unreadable'],
])('NSFW %o is %s: not checked is never "no"', (nsfw, value) => {
  expect(toFacets('human', buildSummary({ nsfw })).nsfw).toBe(value);
});

const audio = { tracks: 1, trackCounts: {}, clips: 4, counts: {}, strip: [] };

test.each([
  [{ ...audio, tracks: 0, clips: 0 }, '~no-track'],
  [{ ...audio, counts: { human: 4 } }, 'human'],
  [{ ...audio, counts: { artificial: 4 } }, 'artificial'],
  [{ ...audio, counts: { human: 1, artificial: 3 } }, 'mixed'],
  [{ ...audio, counts: { unknown: 4 } }, '~no-answer'],
  [{ ...audio, clips: 0, trackCounts: { human: 1 } }, 'human'],
  [missing, '~not-given'],
  [{ gap: 'invalid' as const }, '~unreadable'],
])('sound %o is %s', (given, value) => {
  expect(toFacets('human', buildSummary({ audio: given })).audio).toBe(value);
});

test('provenance keeps words it has never seen, apart from our own', () => {
  const provenance = {
    states: [
      { state: '~none', frames: 2 },
      { state: 'Brand new', frames: 1 },
    ],
    none: 1,
    unreadable: 1,
  };
  expect(toFacets('human', buildSummary({ provenance })).provenance).toEqual([
    '~none',
    'Brand new',
    '~none',
    '~unreadable',
  ]);
});

test('a forced classification is a value; unset and unrecognised are two different ones', () => {
  const forcedOf = (forced: Parameters<typeof buildSummary>[0]) =>
    toFacets('human', buildSummary(forced)).forced;
  expect(forcedOf({ forced: 'human' })).toBe('human');
  expect(forcedOf({ forced: nothing })).toBe('~not-forced');
  expect(forcedOf({ forced: { gap: 'unrecognised', given: 'fake' } })).toBe('~unrecognised');
});
