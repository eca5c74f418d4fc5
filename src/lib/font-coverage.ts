/**
 * Reads which code points a TrueType or OpenType font has a glyph for, from its `cmap` table (formats 4 and 12, which
 * all fonts of the last twenty years have). https://learn.microsoft.com/typography/opentype/spec/cmap
 */
export function fontCoverage(font: ArrayBuffer): (codePoint: number) => boolean {
  const view = new DataView(font);
  const ranges = readRanges(view, cmapOffset(view));
  return (codePoint) => isIn(ranges, codePoint);
}

type Range = readonly [from: number, to: number];

function cmapOffset(view: DataView): number {
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16;
    // 'cmap'
    if (view.getUint32(record) === 0x636d6170) return view.getUint32(record + 8);
  }
  throw new Error('The font has no cmap table.');
}

function readRanges(view: DataView, cmap: number): Range[] {
  const subtables = view.getUint16(cmap + 2);
  const ranges: Range[] = [];
  for (let index = 0; index < subtables; index += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) ranges.push(...readFormat4(view, subtable));
    if (format === 12) ranges.push(...readFormat12(view, subtable));
  }
  return ranges.toSorted((a, b) => a[0] - b[0]);
}

function readFormat4(view: DataView, subtable: number): Range[] {
  const doubled = view.getUint16(subtable + 6);
  const ranges: Range[] = [];
  for (let index = 0; index < doubled; index += 2) {
    const to = view.getUint16(subtable + 14 + index);
    const from = view.getUint16(subtable + 16 + doubled + index);
    // The last segment is a sentinel for 0xFFFF and maps nothing.
    if (from !== 0xffff) ranges.push([from, to]);
  }
  return ranges;
}

function readFormat12(view: DataView, subtable: number): Range[] {
  const groups = view.getUint32(subtable + 12);
  return Array.from({ length: groups }, (_, index): Range => {
    const group = subtable + 16 + index * 12;
    return [view.getUint32(group), view.getUint32(group + 4)];
  });
}

function isIn(ranges: readonly Range[], codePoint: number): boolean {
  return ranges.some(([from, to]) => from <= codePoint && codePoint <= to);
}
