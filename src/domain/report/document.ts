import type { ReportLanguage } from '#contract/report.ts';
import type { RowState } from '#domain/outcome-words.ts';
import type { Drawing } from './drawing.ts';

/**
 * A report laid out in blocks, in its own language, before any format is chosen. The preview, the printable HTML and
 * the PDF draw the same blocks, so they cannot say different things. Text is ready to be shown: hidden characters are
 * spelled out; each format still escapes for itself.
 */
export type DocumentCell = {
  text: string;
  /** Adds the mark of a state before the text: icon and colour beside the word. */
  state?: RowState;
  /** A diverging bar in place of the text's column: −1 fully human … 1 fully artificial; the text stays the number. */
  bar?: number;
  tone?: 'muted' | 'strong' | 'code';
};

export type DocumentColumn = { label: string; numeric?: boolean; share: number };

/** Joins the labels of a table, which depend on the language, with widths, which do not. */
export function toColumns(
  labels: readonly string[],
  shapes: readonly Omit<DocumentColumn, 'label'>[],
): DocumentColumn[] {
  return shapes.map((shape, index) => ({ ...shape, label: labels[index] ?? '' }));
}

export type DocumentBlock =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'finding'; state: RowState; word: string; text: string }
  | { kind: 'paragraph'; text: string; tone?: 'muted' }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'callout'; title: string; text: string }
  | { kind: 'facts'; rows: readonly { label: string; value: DocumentCell }[] }
  | {
      kind: 'table';
      caption: string;
      columns: readonly DocumentColumn[];
      rows: readonly (readonly DocumentCell[])[];
      /** Its rows are short: on a page, where they cost height, the second half of them stands beside the first. */
      halves?: true;
    }
  | { kind: 'drawing'; caption: string; drawing: Drawing };

/** One chapter: the cover, one video, or an appendix. */
export type DocumentSection = {
  id: string;
  title: string;
  /** Small line over the title. */
  kicker: string | null;
  blocks: readonly DocumentBlock[];
};

export type ReportDocument = {
  language: ReportLanguage;
  title: string;
  number: string;
  /** Said on every page when the data are not real. */
  banner: string | null;
  /** `page {page} of {pages}`, in the report's language. */
  pageLabel: string;
  /** Made one after the other, so that a caller can pause between videos; a preview may ask for fewer of them. */
  sections: (maxVideos?: number) => Generator<DocumentSection, void>;
};
