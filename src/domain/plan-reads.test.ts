import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateReadTime, maxRequestLineBytes, planReads } from './plan-reads.ts';

const limits = { batchSize: 100 };
const hex = (index: number) => index.toString(16).padStart(64, '0');

/** The service's path has 26 bytes. */
const path = `/api/${'p'.repeat(21)}`;

/** The request line as it leaves, written independently of the planner. */
function requestLine(identifiers: readonly string[]): string {
  const query = identifiers.map((identifier) => `identifiers[]=${encodeURIComponent(identifier)}`).join('&');
  return `GET ${path}?${query} HTTP/1.1\r\n`;
}

const identifier = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/);

describe('planReads', () => {
  it('puts 100 short identifiers into one read and the 101st into a second', () => {
    const identifiers = Array.from({ length: 101 }, (_, index) => `v${index}`);
    expect(planReads(identifiers, limits).map((read) => read.length)).toEqual([100, 1]);
  });

  it('puts 88 identifiers of 64 hex digits into one read', () => {
    const identifiers = Array.from({ length: 100 }, (_, index) => hex(index));
    expect(planReads(identifiers, limits).map((read) => read.length)).toEqual([88, 12]);
  });

  it('plans 10,000 identifiers of 64 hex digits as 114 reads', () => {
    expect(
      planReads(
        Array.from({ length: 10_000 }, (_, index) => hex(index)),
        limits,
      ),
    ).toHaveLength(114);
  });

  it('plans nothing for nothing', () => {
    expect(planReads([], limits)).toEqual([]);
  });

  it('keeps every identifier, in order, and no read too long or too large', () => {
    fc.assert(
      fc.property(
        fc.array(identifier, { maxLength: 400 }),
        fc.integer({ min: 1, max: 100 }),
        (identifiers, batchSize) => {
          const reads = planReads(identifiers, { batchSize });
          expect(reads.flat()).toEqual(identifiers);
          for (const read of reads) {
            expect(read.length).toBeGreaterThan(0);
            expect(read.length).toBeLessThanOrEqual(batchSize);
            expect(requestLine(read).length).toBeLessThanOrEqual(maxRequestLineBytes);
          }
        },
      ),
    );
  });
});

describe('estimateReadTime', () => {
  const pace = { readsPerSecond: 2, readsPerMinute: 58 };

  it('is under a second for one or two reads', () => {
    expect(estimateReadTime(1, pace)).toBeLessThan(1000);
    expect(estimateReadTime(2, pace)).toBeLessThan(1000);
  });

  it('follows the limit per second, then the limit per minute', () => {
    expect(Math.floor(estimateReadTime(58, pace) / 1000)).toBe(28);
    expect(Math.floor(estimateReadTime(59, pace) / 1000)).toBe(60);
    expect(Math.floor(estimateReadTime(114, pace) / 1000)).toBe(87);
  });

  it('adds the wait before the first read and is nothing without reads', () => {
    expect(estimateReadTime(1, { ...pace, waitMs: 7000 })).toBe(estimateReadTime(1, pace) + 7000);
    expect(estimateReadTime(0, { ...pace, waitMs: 7000 })).toBe(0);
  });

  it('never shrinks when there are more reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (reads) => {
        expect(estimateReadTime(reads + 1, pace)).toBeGreaterThanOrEqual(estimateReadTime(reads, pace));
      }),
    );
  });
});
