import { describe, expect, it } from 'vitest';
import { summarySchema } from '#contract/summary.ts';
import { buildFrame, buildVideo } from '#testing/builders.ts';
import { isSettled, summarise } from './summarise.ts';

describe('the summary of a video', () => {
  it('keeps a lone frame of another outcome visible among two thousand', () => {
    const frames = Array.from({ length: 2_000 }, (_, position) =>
      buildFrame({ position, ...(position === 1_234 ? { status: 'errored' } : {}) }),
    );
    const summary = summarySchema.parse(summarise(buildVideo({ frames }), 0));
    if (!('strip' in summary.frames)) throw new Error('the frames have no strip');
    expect(summary.frames.total).toBe(2_000);
    expect(summary.frames.counts.errored).toBe(1);
    expect(summary.frames.strip).toHaveLength(64);
    expect(summary.frames.strip.filter((bin) => bin.errored === 1)).toHaveLength(1);
  });

  it('says why there are no frames instead of counting none', () => {
    const summary = summarise(buildVideo({ frames: { gap: 'null' }, tracks: { gap: 'missing' } }), 3);
    expect(summary).toMatchObject({
      frames: { gap: 'null' },
      audio: { gap: 'missing' },
      heatmaps: 0,
      problems: 3,
    });
  });

  it('counts frames without credentials apart from those whose credentials cannot be read', () => {
    const frames = [
      buildFrame({ c2pa: { gap: 'null' } }),
      buildFrame({ c2pa: { gap: 'missing' } }),
      buildFrame({ c2pa: { gap: 'invalid', given: '5' } }),
      buildFrame({ c2pa: { at: '', index: 9 } }),
    ];
    expect(summarise(buildVideo({ frames, credentials: [] }), 0).provenance).toEqual({
      states: [],
      none: 2,
      unreadable: 2,
    });
  });
});

describe('an answer', () => {
  it.each([
    [{ status: 'new', outcome: 'processing' }, false],
    [{ status: 'done', outcome: 'none' }, true],
    [{ status: 'errored', outcome: 'errored' }, true],
    [{ status: { gap: 'missing' }, outcome: 'human' }, true],
    [{ status: { gap: 'null' }, outcome: 'none' }, false],
    [{ status: { gap: 'unrecognised', given: 'queued' }, outcome: 'unrecognised' }, false],
  ] as const)('of %o is final or not', (summary, settled) => {
    expect(isSettled(summary)).toBe(settled);
  });
});
