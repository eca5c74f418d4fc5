import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipMiddle, clipText, toVisibleParts, toVisibleText } from './untrusted-text.ts';

describe('untrusted text', () => {
  it.each([
    ['a right-to-left override', 'photo\u202Egnp.exe', 'photo\\u202Egnp.exe'],
    ['a zero-width space', 'a\u200Bb', 'a\\u200Bb'],
    ['a byte order mark', '\uFEFFa', '\\uFEFFa'],
    ['a bell and an escape', 'a\u0007\u001B[31m', 'a\\u0007\\u001B[31m'],
    ['a line break', 'a\r\nb', 'a\\u000D\\u000Ab'],
    ['a line separator', 'a\u2028b', 'a\\u2028b'],
    ['a lone surrogate', 'a\uD800b', 'a\\uD800b'],
    ['a tag character', 'a\u{E0041}', 'a\\u{E0041}'],
    ['a joiner outside emoji', 'a\u200Db', 'a\\u200Db'],
    ['a variation selector after a letter', 'a\uFE0F', 'a\\uFE0F'],
  ])('spells out %s', (_name, text, shown) => {
    expect(toVisibleText(text)).toBe(shown);
  });

  it.each(['plain.mp4', 'Überwachung – Tür 3 (ß).mov', 'مقابلة', '面试', '❤️', '👩‍💻', '👍🏽'])(
    'leaves %s as it is',
    (text) => {
      expect(toVisibleParts(text)).toEqual([{ kind: 'text', text }]);
    },
  );

  it('never drops or reorders anything that can be drawn', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const drawn = toVisibleParts(text)
          .filter((part) => part.kind === 'text')
          .map((part) => part.text);
        let from = 0;
        for (const part of drawn) {
          const at = text.indexOf(part, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + part.length;
        }
        expect(drawn.join('')).not.toMatch(/[\u0000-\u001F\u202A-\u202E\u2066-\u2069\uFEFF]/);
      }),
    );
  });

  it('cuts between characters and shows the cut', () => {
    expect(clipText('abcdef', 3)).toBe('abc…');
    expect(clipText('ab😀def', 3)).toBe('ab…');
    expect(clipText('abc', 3)).toBe('abc');
  });

  it('keeps both ends of a digest', () => {
    expect(clipMiddle('0123456789', { start: 3, end: 2 })).toBe('012…89');
    expect(clipMiddle('012345', { start: 3, end: 2 })).toBe('012345');
  });
});
