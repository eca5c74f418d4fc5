/** What setting text needs to know of a font. */
export type FontMetrics = {
  /** Whether the font has a glyph for a code point. */
  covers: (codePoint: number) => boolean;
  /** How far the pen moves for a code point, in em; that of the glyph for nothing where the font has none. */
  advanceOf: (codePoint: number) => number;
};

/**
 * Reads a TrueType or OpenType font: its glyphs by code point (`cmap`, formats 4 and 12, which all fonts of the last twenty
 * years have) and their widths (`hmtx`). https://learn.microsoft.com/typography/opentype/spec/otff
 */
export function fontMetrics(font: Uint8Array): FontMetrics {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const glyphOf = glyphFinder(view, tableOffset(view, 'cmap'));
  const unitsPerEm = view.getUint16(tableOffset(view, 'head') + 18);
  const widths = tableOffset(view, 'hmtx');
  const widthCount = view.getUint16(tableOffset(view, 'hhea') + 34);
  return {
    covers: (codePoint) => glyphOf(codePoint) !== 0,
    // Fonts of one width give it once: the last width holds for all glyphs after it.
    advanceOf: (codePoint) =>
      view.getUint16(widths + 4 * Math.min(glyphOf(codePoint), widthCount - 1)) / unitsPerEm,
  };
}

/**
 * The font without one of its tables: the table's name in the directory is made one that nobody looks for. Without `GSUB`
 * text is drawn character by character, so that `-->` does not become an arrow that was never given.
 */
export function withoutTable(font: Uint8Array<ArrayBuffer>, tag: string): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(font);
  const record = findTable(new DataView(copy.buffer), tag);
  if (record !== null) copy.set([0x7a, 0x7a, 0x7a, 0x7a], record);
  return copy;
}

function findTable(view: DataView, tag: string): number | null {
  const wanted = Array.from(tag).reduce((code, letter) => code * 256 + letter.charCodeAt(0), 0);
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16;
    if (view.getUint32(record) === wanted) return record;
  }
  return null;
}

function tableOffset(view: DataView, tag: string): number {
  const record = findTable(view, tag);
  if (record === null) throw new Error(`The font has no ${tag} table.`);
  return view.getUint32(record + 8);
}

type GlyphOf = (codePoint: number) => number;

/** The glyph of a code point; 0, the glyph for nothing, when the font has none. */
function glyphFinder(view: DataView, cmap: number): GlyphOf {
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, index): GlyphOf => {
    const subtable = cmap + view.getUint32(cmap + 8 + index * 8);
    const format = view.getUint16(subtable);
    if (format === 4) return (codePoint) => findInFormat4(view, subtable, codePoint);
    return format === 12 ? (codePoint) => findInFormat12(view, subtable, codePoint) : () => 0;
  });
  return (codePoint) => {
    for (const find of subtables) {
      const glyph = find(codePoint);
      if (glyph !== 0) return glyph;
    }
    return 0;
  };
}

function findInFormat4(view: DataView, subtable: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  const doubled = view.getUint16(subtable + 6);
  const [ends, starts] = [subtable + 14, subtable + 16 + doubled];
  for (let index = 0; index < doubled; index += 2) {
    if (codePoint > view.getUint16(ends + index)) continue;
    const start = view.getUint16(starts + index);
    if (codePoint < start) return 0;
    const delta = view.getUint16(starts + doubled + index);
    const place = starts + 2 * doubled + index;
    const offset = view.getUint16(place);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = view.getUint16(place + offset + 2 * (codePoint - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function findInFormat12(view: DataView, subtable: number, codePoint: number): number {
  const groups = view.getUint32(subtable + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = subtable + 16 + index * 12;
    const from = view.getUint32(group);
    if (codePoint < from) return 0;
    if (codePoint <= view.getUint32(group + 4)) return view.getUint32(group + 8) + codePoint - from;
  }
  return 0;
}
