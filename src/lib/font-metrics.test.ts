import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontMetrics, withoutTable } from './font-metrics.ts';

const packages = 'node_modules/@expo-google-fonts';
const read = (path: string) => new Uint8Array(readFileSync(`${packages}/${path}`));
const inter = read('inter/400Regular/Inter_400Regular.ttf');
const mono = read('jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf');
const codeOf = (character: string) => character.codePointAt(0) ?? 0;

describe('what a font says of itself', () => {
  it.each(Array.from('Aē9Ωж…'))('has a glyph for %s', (character) => {
    expect(fontMetrics(inter).covers(codeOf(character))).toBe(true);
  });

  it.each(Array.from('中😀\u202E'))('has none for %s', (character) => {
    expect(fontMetrics(inter).covers(codeOf(character))).toBe(false);
  });

  it('gives every letter of a fixed-width face the same width, and wide letters of another more than thin ones', () => {
    const widths = Array.from('iW0-').map((character) => fontMetrics(mono).advanceOf(codeOf(character)));
    expect(new Set(widths)).toEqual(new Set([0.6]));
    const { advanceOf } = fontMetrics(inter);
    expect(advanceOf(codeOf('W'))).toBeGreaterThan(2 * advanceOf(codeOf('i')));
  });

  it('reads a font that lies inside other bytes', () => {
    const around = new Uint8Array(inter.length + 8);
    around.set(inter, 8);
    expect(fontMetrics(around.subarray(8)).advanceOf(codeOf('W'))).toBe(
      fontMetrics(inter).advanceOf(codeOf('W')),
    );
  });

  it('hides one table and changes nothing else, and leaves the given font as it is', () => {
    const names = (font: Uint8Array) =>
      Array.from({ length: font[5] ?? 0 }, (_, index) =>
        String.fromCharCode(...font.subarray(12 + index * 16, 16 + index * 16)),
      );
    const before = new Uint8Array(inter);
    const plain = withoutTable(inter, 'GSUB');
    expect(Buffer.compare(inter, before)).toBe(0);
    expect(names(inter)).toContain('GSUB');
    expect(names(plain)).toEqual(names(inter).map((name) => (name === 'GSUB' ? 'zzzz' : name)));
    expect(Buffer.compare(withoutTable(plain, 'GSUB'), plain)).toBe(0);
  });
});
