import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useFollowing } from './use-following.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function follow() {
  const { result, rerender } = renderHook(({ value }) => useFollowing(value), {
    initialProps: { value: 0 },
  });
  const wait = (ms: number) => {
    act(() => {
      vi.advanceTimersByTime(ms);
    });
  };
  wait(1000);
  return {
    shown: () => result.current,
    wait,
    step: (value: number) => rerender({ value }),
  };
}

test('a step that stands alone is followed at once', () => {
  const { shown, wait, step } = follow();
  step(1);
  wait(1);
  expect(shown()).toBe(1);
  wait(150);
  step(2);
  wait(1);
  expect(shown()).toBe(2);
});

test('while a key is held down only now and then, and as soon as it rests', () => {
  const { shown, wait, step } = follow();
  const seen = new Set<number>();
  for (let value = 1; value <= 60; value += 1) {
    step(value);
    wait(17);
    seen.add(shown());
  }
  expect(seen.size).toBeGreaterThan(2);
  expect(seen.size).toBeLessThan(6);
  wait(100);
  expect(shown()).toBe(60);
});
