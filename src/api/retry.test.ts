import { describe, expect, it } from 'vitest';
import { ApiError } from './api-error.ts';
import { retryDelay, shouldRetry } from './retry.ts';

const failing = (details: ConstructorParameters<typeof ApiError>[2]) =>
  new ApiError('unavailable', 'Down.', details);

describe('retrying', () => {
  it('tries a retryable failure three times and no more', () => {
    const error = failing({ retryable: true });
    expect([0, 1, 2, 3].map((failures) => shouldRetry(failures, error))).toEqual([true, true, true, false]);
  });

  it('never repeats what cannot help, nor what is no answer of ours', () => {
    expect(shouldRetry(0, failing({ retryable: false }))).toBe(false);
    expect(shouldRetry(0, new TypeError('x is undefined'))).toBe(false);
    expect(shouldRetry(0, null)).toBe(false);
  });

  it('waits as long as the server says', () => {
    expect(retryDelay(0, failing({ retryable: true, retryAfterMs: 7_000 }))).toBe(7_000);
    expect(retryDelay(0, failing({ retryable: true, retryAfterMs: -5 }))).toBe(0);
  });

  it('does not let a server park the page for hours', () => {
    expect(shouldRetry(0, failing({ retryable: true, retryAfterMs: 86_400_000 }))).toBe(false);
  });

  it('spreads its own waits over a growing span', () => {
    const error = failing({ retryable: true });
    for (let failures = 0; failures < 12; failures += 1) {
      const delay = retryDelay(failures, error);
      expect(delay).toBeGreaterThanOrEqual(0);
      expect(delay).toBeLessThanOrEqual(Math.min(30_000, 1_000 * 2 ** failures));
    }
    expect(new Set(Array.from({ length: 8 }, () => retryDelay(3, error))).size).toBeGreaterThan(1);
  });
});
