import { describe, expect, it } from 'vitest';
import { frameStep } from './frame-slider.ts';
import { rowAt, sheetHeight } from './paint-sheet.ts';
import { tickPositions, toSlots } from './slots.ts';

describe('keys of the frame slider', () => {
  it.each([
    ['ArrowRight', 3, 4],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 299, 299],
    ['PageUp', 3, 13],
    ['PageDown', 3, 0],
    ['Home', 120, 0],
    ['End', 3, 299],
  ])('%s moves from %d to %d', (key, from, to) => {
    expect(frameStep(key, from, 300)).toBe(to);
  });

  it('leave every other key alone, also the names of built-in properties', () => {
    expect(frameStep('a', 3, 300)).toBeNull();
    expect(frameStep('constructor', 3, 300)).toBeNull();
  });

  it('step by one on a page of few frames', () => {
    expect(frameStep('PageUp', 0, 5)).toBe(1);
  });
});

describe('the sheet', () => {
  const rows = [
    { id: 'verdict', bars: [], height: 56 },
    { id: 'model', bars: [], height: 30 },
  ];

  it('finds the row under the pointer, and none between or below', () => {
    expect(rowAt(rows, 10)?.id).toBe('verdict');
    expect(rowAt(rows, 58)).toBeNull();
    expect(rowAt(rows, 70)?.id).toBe('model');
    expect(rowAt(rows, 500)).toBeNull();
    expect(sheetHeight(rows)).toBe(104);
  });

  it('numbers every frame when there is room, else round ones', () => {
    expect(tickPositions(toSlots(5, 600))).toEqual([0, 1, 2, 3, 4]);
    expect(tickPositions(toSlots(300, 900)).slice(0, 3)).toEqual([0, 19, 39]);
    expect(tickPositions(toSlots(0, 600))).toEqual([]);
  });
});
