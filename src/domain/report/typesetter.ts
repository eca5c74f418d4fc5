import { escapeCharacter } from '#domain/untrusted-text.ts';
import type { FontMetrics } from '#lib/font-metrics.ts';

/** The faces a PDF is set in. */
const faces = ['inter', 'interBold', 'serif', 'serifBold', 'mono'] as const;
export type Face = (typeof faces)[number];

/** How a text is set: its face, size and the room a line of it has, both in points. */
export type TextStyle = { face: Face; size: number; room: number };

export type Typesetter = {
  /** The text with what any of the faces lacks spelled out. */
  print: (text: string) => string;
  /** The text with what its face lacks spelled out, broken into the lines it takes. */
  lines: (text: string, style: TextStyle) => string[];
};

/** Fonts are drawn a hair wider or narrower than the sum of their letters; a line must never be wider than its room. */
const slack = 0.5;

/**
 * Prepares text for a PDF. Lines are broken here and not by the PDF library, which handles every word by itself: that would
 * take most of the time of a report. A character that a face lacks would print as an empty box, which looks the same for
 * all of them, so it is written as its escape instead.
 */
export function createTypesetter(fonts: Readonly<Record<Face, FontMetrics>>): Typesetter {
  const known = {
    inter: remembered(fonts.inter),
    interBold: remembered(fonts.interBold),
    serif: remembered(fonts.serif),
    serifBold: remembered(fonts.serifBold),
    mono: remembered(fonts.mono),
  };
  return {
    print: (text) => toPrintable(text, (codePoint) => faces.every((face) => known[face].covers(codePoint))),
    lines: (text, { face, size, room }) => {
      const { covers, advanceOf } = known[face];
      const widthOf = (part: string) => {
        let width = 0;
        for (const character of part) width += advanceOf(character.codePointAt(0) ?? 0);
        return width;
      };
      return breakLines(toPrintable(text, covers), (room - slack) / size, widthOf);
    },
  };
}

function remembered({ covers, advanceOf }: FontMetrics): FontMetrics {
  return { covers: remember(covers), advanceOf: remember(advanceOf) };
}

function remember<T>(answer: (codePoint: number) => T): (codePoint: number) => T {
  const known = new Map<number, T>();
  return (codePoint) => {
    const held = known.get(codePoint);
    if (held !== undefined) return held;
    const fresh = answer(codePoint);
    known.set(codePoint, fresh);
    return fresh;
  };
}

function toPrintable(text: string, covered: (codePoint: number) => boolean): string {
  let printable = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    printable += codePoint === 0x20 || covered(codePoint) ? character : escapeCharacter(character);
  }
  return printable;
}

/** Breaks between words; a word that is wider than a whole line is broken where the line ends. Nothing is left out. */
export function breakLines(text: string, room: number, widthOf: (text: string) => number): string[] {
  if (widthOf(text) <= room) return [text];
  const space = widthOf(' ');
  const lines: string[] = [];
  const [first, ...rest] = text.split(' ').flatMap((word) => pieces(word, room, widthOf));
  let { text: line, width: used } = first ?? { text: '', width: 0 };
  for (const piece of rest) {
    if (used + space + piece.width > room) {
      lines.push(line);
      [line, used] = [piece.text, piece.width];
    } else {
      line += ` ${piece.text}`;
      used += space + piece.width;
    }
  }
  return [...lines, line];
}

type Piece = { text: string; width: number };

/** A word whole, or cut into pieces that each fill a line. */
function pieces(word: string, room: number, widthOf: (text: string) => number): Piece[] {
  const width = widthOf(word);
  if (width <= room) return [{ text: word, width }];
  const cut: Piece[] = [];
  let [text, used] = ['', 0];
  for (const character of word) {
    const step = widthOf(character);
    if (text !== '' && used + step > room) {
      cut.push({ text, width: used });
      [text, used] = ['', 0];
    }
    text += character;
    used += step;
  }
  return [...cut, { text, width: used }];
}
