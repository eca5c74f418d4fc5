import { describe, expect, it } from 'vitest';
import type { VideoOutcome } from '#contract/lookup.ts';
import type { Verdict, Video } from '#contract/video.ts';
import {
  buildFrame,
  buildSource,
  buildTrack,
  buildVerdict,
  buildVideo,
  buildVideoFound,
  missing,
  nothing,
} from '#testing/builders.ts';
import { describeOutcome, sentenceText } from './sentence.ts';

const say = (outcome: VideoOutcome, heuristic?: string) => sentenceText(describeOutcome(outcome, heuristic));
const found = (overrides: Partial<Video>) => say(buildVideoFound(overrides));

const human: Partial<Verdict> = { classification: 'human' };
const frame = (position: number, verdict: Partial<Verdict>) =>
  buildFrame({ position, verdict: buildVerdict(verdict), verdicts: [buildVerdict(verdict)] });
const track = (position: number, verdict: Partial<Verdict>) =>
  buildTrack({ position, verdict: buildVerdict(verdict), verdicts: [buildVerdict(verdict)] });
const heuristics = (artificial: number, others: Partial<Verdict>[]) => [
  ...Array.from({ length: artificial }, (_, index) => buildVerdict({ heuristic: `A${index}` })),
  ...others.map((verdict, index) => buildVerdict({ heuristic: `B${index}`, ...verdict })),
];

describe('the sentence', () => {
  it('says verdict, agreeing frames and tracks, and heuristics against it', () => {
    const text = found({
      verdict: buildVerdict({ unknown: false, count: 99 }),
      verdicts: heuristics(5, [human, human]),
      frames: [frame(0, {}), frame(1, {}), frame(2, {}), frame(3, human), frame(4, human)],
      tracks: [track(0, human), track(1, human)],
    });
    expect(text).toBe(
      'identifAI says artificial; 3 of 5 frames and 0 of 2 sound tracks agree; 2 of 7 heuristics say human.',
    );
  });

  const partly: [string, Partial<Video>, string][] = [
    [
      'a silent video',
      { tracks: [] },
      'identifAI says artificial; 5 of 5 frames agree, no sound track is listed; both heuristics agree.',
    ],
    [
      'one frame only',
      { frames: [frame(0, {})], tracks: [] },
      'identifAI says artificial; 1 of 1 frame agrees, no sound track is listed; both heuristics agree.',
    ],
    [
      'no frame list',
      { frames: missing },
      'identifAI says artificial; 0 of 1 sound track agrees, frame list not given; both heuristics agree.',
    ],
    [
      'neither list',
      { frames: missing, tracks: missing },
      'identifAI says artificial; frame list not given and sound track list not given; both heuristics agree.',
    ],
    [
      'no list of heuristics',
      { tracks: [], verdicts: [] },
      'identifAI says artificial; 5 of 5 frames agree, no sound track is listed; no other heuristic was given.',
    ],
    [
      'one heuristic',
      { tracks: [], verdicts: heuristics(1, []) },
      'identifAI says artificial; 5 of 5 frames agree, no sound track is listed; the only heuristic agrees.',
    ],
    [
      'one against',
      { tracks: [], verdicts: heuristics(1, [human]) },
      'identifAI says artificial; 5 of 5 frames agree, no sound track is listed; 1 of 2 heuristics says human.',
    ],
    [
      'a silent heuristic',
      { tracks: [], verdicts: heuristics(2, [{ unknown: true }]) },
      'identifAI says artificial; 5 of 5 frames agree, no sound track is listed; 2 of 3 heuristics agree, 1 gives no usable answer.',
    ],
    [
      'only silent heuristics',
      { tracks: [], verdicts: heuristics(0, [{ unknown: true }]) },
      'identifAI says artificial; 5 of 5 frames agree, no sound track is listed; the only heuristic gives no usable answer.',
    ],
  ];
  it.each(partly)('stays correct for %s', (_, overrides, text) => {
    expect(found(overrides)).toBe(text);
  });

  const unanswered: [string, Partial<Video>, string][] = [
    [
      'processing',
      { status: 'new', verdict: nothing },
      'identifAI has not finished analysing this video; there is no verdict yet.',
    ],
    [
      'processing, with a verdict',
      { status: 'new', verdict: buildVerdict() },
      'identifAI has not finished analysing this video; the verdict that came all the same is not counted.',
    ],
    [
      'errored',
      { status: 'errored', verdict: nothing, frames: [] },
      'identifAI’s analysis of this video failed; there is no verdict.',
    ],
    [
      'errored, with a verdict',
      { status: 'errored', verdict: buildVerdict(), frames: [] },
      'identifAI’s analysis of this video failed; the verdict that came all the same is not counted.',
    ],
    [
      'unknown',
      { verdict: buildVerdict({ unknown: true }), frames: [] },
      'identifAI could not tell: its verdict is flagged unknown and is not counted.',
    ],
    [
      'done without verdict',
      { verdict: { gap: 'null' }, frames: [] },
      'identifAI gave no verdict for this video.',
    ],
    [
      'a foreign label',
      { verdict: buildVerdict({ classification: { gap: 'unrecognised', given: 'synthetic' } }), frames: [] },
      'identifAI answered with the classification “synthetic”, which this version does not know; it is not read as a verdict.',
    ],
    [
      'a foreign status',
      { status: { gap: 'unrecognised', given: 'inprogress' }, frames: [] },
      'identifAI answered with the status “inprogress”, which this version does not know; it is not read as a verdict.',
    ],
    [
      'parts without a whole',
      { verdict: { gap: 'null' } },
      'identifAI gave no verdict for this video. Of 5 frames, 5 say artificial and 0 say human.',
    ],
  ];
  it.each(unanswered)('never says “identifAI says” when there is no answer: %s', (_, overrides, text) => {
    expect(found(overrides)).toBe(text);
  });

  const outside: [VideoOutcome, string][] = [
    [
      { identifier: 'a', kind: 'not_returned', asOf: '2026-11-22T09:00:00Z' },
      'identifAI returned nothing for this identifier. That says nothing about the video.',
    ],
    [
      { identifier: 'a', kind: 'unreadable', problems: [], source: buildSource() },
      'identifAI returned something for this identifier that cannot be read.',
    ],
    [
      {
        identifier: 'a',
        kind: 'conflict',
        videos: [buildVideo(), buildVideo()],
        sources: [],
        fieldNames: {},
      },
      'identifAI returned 2 different answers for this identifier; none of them is preferred.',
    ],
    [
      {
        identifier: 'a',
        kind: 'failed',
        error: { code: 'upstream_timeout', message: 'late', retryable: true, requestId: 'r' },
      },
      'This video could not be read. Nothing is known about it.',
    ],
  ];
  it.each(outside)('says what happened when no video was found: $kind', (outcome, text) => {
    expect(say(outcome)).toBe(text);
  });

  it('reads verdict, frames and tracks under a chosen heuristic and names it', () => {
    const both = (position: number, majority: 'human' | 'artificial') =>
      buildFrame({
        position,
        verdicts: [buildVerdict(), buildVerdict({ heuristic: 'Majority', classification: majority })],
      });
    const outcome = buildVideoFound({
      verdicts: [buildVerdict(), buildVerdict({ heuristic: 'Majority', classification: 'human' })],
      frames: [both(0, 'human'), both(1, 'human'), both(2, 'artificial')],
      tracks: [],
    });
    expect(say(outcome, 'Majority')).toBe(
      'Under Majority, identifAI says human; 2 of 3 frames agree, no sound track is listed; 1 of 2 heuristics says artificial.',
    );
  });

  it('gives no verdict of another heuristic when the chosen one has none', () => {
    expect(say(buildVideoFound({ frames: [] }), 'Median')).toBe(
      'Under Median, identifAI gave no verdict for this video.',
    );
  });

  it('spells out invisible characters of a heuristic’s name', () => {
    expect(say(buildVideoFound(), 'A\u202EB')).toMatch(/^Under A\\u202EB, /u);
  });
});
