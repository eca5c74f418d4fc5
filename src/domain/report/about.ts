import type { Report } from '#contract/report.ts';
import { rowStates } from '#domain/outcome-words.ts';
import { type CellCounts, spellHidden } from './cell.ts';
import type { FileWords } from './words/files-en.ts';
import { fileWordsOf, wordsOf } from './words/languages.ts';

/** What one row of a table file stands for. */
export type RowKind = 'video' | 'heuristic' | 'frame' | 'clip' | 'score';

/** One table file and what writing it did. */
export type AboutFile = { name: string; rows: number; rowIs: RowKind; counts: CellCounts };

/** The companion text of table files: what they are, which rules hold, what was escaped, masked and left out. */
export function aboutText(report: Report, files: readonly AboutFile[]): string {
  const words = fileWordsOf(report);
  const lines = [
    words.aboutTitle(report.service.dashboardVersion),
    '',
    labelled(words.number, report.number),
    labelled(words.generated, `${report.generatedAt} (UTC)`),
    labelled(words.service, `${report.service.name}, ${report.service.origin}`),
    ...(report.service.mode === 'demo' ? [labelled('', words.demo)] : []),
    labelled(words.videos, String(report.total)),
    ...stateLines(report),
    '',
    words.files,
    ...files.flatMap((file) => fileLines(file, words)),
    '',
    words.rulesHeading,
    ...words.rules.map((rule) => `• ${rule}`),
    '',
    ...glossaryLines(words),
    words.chosenHeading,
    ...chosenLines(report, words).map((sentence) => `• ${sentence}`),
    '',
    words.responsesHeading,
    ...report.responses.map(({ sha256, receivedAt, videos }) => `${sha256}  ${receivedAt}  ${videos}`),
    ...(report.responses.length === 0 ? [words.none] : []),
    '',
  ];
  return lines.join('\r\n');
}

function labelled(label: string, value: string): string {
  return label.padEnd(16) + value;
}

/** The key that the tables use, and its word for people. */
function stateLines(report: Report): string[] {
  const { states } = wordsOf(report);
  return rowStates.flatMap((state) => {
    const count = report.counts[state] ?? 0;
    return count === 0 ? [] : [labelled('', `${state} (${states[state].word}): ${count}`)];
  });
}

function fileLines({ name, rows, rowIs, counts }: AboutFile, words: FileWords): string[] {
  return [`• ${words.fileHolds({ name, rows, row: words.rows[rowIs] })}`, `  ${words.counted(counts)}`];
}

function glossaryLines({ glossary }: FileWords): string[] {
  if (glossary === null) return [];
  return [glossary.heading, ...glossary.words.map(([english, meaning]) => `• ${english}: ${meaning}`), ''];
}

function chosenLines(report: Report, words: FileWords): string[] {
  const { filters, mask } = report.settings;
  const whole = report.videos.filter(({ video }) => video !== null).length;
  return [
    filters.length === 0 ? words.noFilters : words.filters(spellHidden(filters.join('; '))),
    ...(mask === 'none' ? [words.nothingMasked] : []),
    ...report.leftOut,
    ...(report.detail === 'summary' ? [] : [words.whole(whole, report.total), words.onlyInJson]),
    words.analysed,
  ];
}
