import { createTypesetter, type Face, type Typesetter } from './typesetter.ts';
import { fontMetrics, withoutTable } from '#lib/font-metrics.ts';

type FontBytes = Uint8Array<ArrayBuffer>;

/** The fonts of a PDF: to measure its lines with, and to embed. */
export function preparePdfFonts(fonts: Readonly<Record<Face, FontBytes>>): {
  setter: Typesetter;
  files: Readonly<Record<string, { normal: FontBytes; bold: FontBytes }>>;
} {
  const [inter, interBold, serif, serifBold, mono] = [
    plainest(fonts.inter),
    plainest(fonts.interBold),
    plain(fonts.serif),
    plain(fonts.serifBold),
    plainest(fonts.mono),
  ];
  return {
    setter: createTypesetter({
      inter: fontMetrics(inter),
      interBold: fontMetrics(interBold),
      serif: fontMetrics(serif),
      serifBold: fontMetrics(serifBold),
      mono: fontMetrics(mono),
    }),
    files: {
      Inter: { normal: inter, bold: interBold },
      SourceSerif: { normal: serif, bold: serifBold },
      Mono: { normal: mono, bold: mono },
    },
  };
}

/** Text is shown letter by letter, as it was given: no ligatures, and no `x` that becomes a sign between digits. */
function plain(font: FontBytes): FontBytes {
  return withoutTable(font, 'GSUB');
}

/** Small text does without kerning too: finding the pairs in thousands of numbers takes seconds and is not seen. */
function plainest(font: FontBytes): FontBytes {
  return withoutTable(plain(font), 'GPOS');
}
