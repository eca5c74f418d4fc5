import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, createTypesetter } from './typesetter.ts';

/** Every character is one wide. */
const widthOf = (text: string) => Array.from(text).length;

describe('lines of a PDF', () => {
  it.each([
    ['short', ['short']],
    ['one two three', ['one two', 'three']],
    ['a0123456789b', ['a012345678', '9b']],
    ['to a0123456789b it', ['to', 'a012345678', '9b it']],
    ['', ['']],
  ])('%j takes %j', (text, lines) => {
    expect(breakLines(text, 10, widthOf)).toEqual(lines);
  });

  it('are never wider than their room, and lose nothing but the spaces they break at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, room) => {
        const lines = breakLines(text, room, widthOf);
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(room);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('spell out what their face lacks, and what any face lacks where the face is not known', () => {
    const font = (covered: string) => ({
      covers: (codePoint: number) => covered.includes(String.fromCodePoint(codePoint)),
      advanceOf: () => 1,
    });
    const all = font('ab');
    const setter = createTypesetter({
      inter: font('ab●'),
      interBold: all,
      serif: all,
      serifBold: all,
      mono: all,
    });
    expect(setter.lines('● a', { face: 'inter', size: 1, room: 90 })).toEqual(['● a']);
    expect(setter.lines('● a', { face: 'mono', size: 1, room: 90 })).toEqual([String.raw`\u25CF a`]);
    expect(setter.print('●b')).toBe(String.raw`\u25CFb`);
  });
});
