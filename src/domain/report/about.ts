import type { Report } from '#contract/report.ts';
import { type CellCounts, spellHidden } from './cell.ts';

/** One table file and what writing it did. */
export type AboutFile = { name: string; rows: number; rowIs: string; counts: CellCounts };

/** The rules that every table file of ours follows, in plain words. */
export const tableRules: readonly string[] = [
  'Text that starts with = + - @, tab, carriage return, line feed, NUL or a full-width = + - @ would run as a formula in a spreadsheet. It has one apostrophe put before it; so has text that already starts with an apostrophe and one of these.',
  'Characters that cannot be seen or that change the direction of text are written as escapes such as \\u202E. A backslash that begins something that looks like such an escape is written \\u005C.',
  'Numbers stay numbers, with a dot as the decimal separator. Confidence is printed as identifAI gave it; it is not a probability.',
  'Words in square brackets stand where there is no value and say why: [not given] = the field was absent, [empty (null)] = it was null, [invalid value …] = it could not be used, [no answer] = nothing was received for this video. None of them means zero.',
  'A verdict that identifAI flagged as unknown is never counted as human or artificial.',
  'The JSON file is the exact form: nothing is escaped there. Text of more than 2,048 characters ends in … in every file, and stands whole in the raw response.',
];

/** The companion text of table files: what they are, which rules hold, what was escaped, masked and left out. */
export function aboutText(report: Report, files: readonly AboutFile[]): string {
  const lines = [
    `Verdict Desk ${report.service.dashboardVersion}: about these files`,
    '',
    `Report number   ${report.number}`,
    `Generated at    ${report.generatedAt} (UTC)`,
    `Service         ${report.service.name}, ${report.service.origin}`,
    ...(report.service.mode === 'demo' ? ['                DEMO DATA: not results of identifAI'] : []),
    `Videos          ${report.total}`,
    ...Object.entries(report.counts).map(([state, count]) => `                ${state}: ${count}`),
    '',
    'Files',
    ...files.flatMap(fileLines),
    '',
    'Rules',
    ...tableRules.map((rule) => `• ${rule}`),
    '',
    'Chosen and left out',
    ...chosenLines(report),
    '',
    'Responses the findings were read from (SHA-256, received at, videos)',
    ...report.responses.map(({ sha256, receivedAt, videos }) => `${sha256}  ${receivedAt}  ${videos}`),
    ...(report.responses.length === 0 ? ['none'] : []),
    '',
  ];
  return lines.join('\r\n');
}

function fileLines({ name, rows, rowIs, counts }: AboutFile): string[] {
  return [
    `• ${name}: ${rows} rows, one row ${rowIs}, and one header row`,
    `  guarded against formulas: ${counts.guarded} cells; hidden characters spelled out: ${counts.spelled} cells; shortened: ${counts.clipped} cells`,
  ];
}

function chosenLines(report: Report): string[] {
  const { filters, mask } = report.settings;
  return [
    filters.length === 0 ? '• Filters: none.' : `• Filters in force: ${spellHidden(filters.join('; '))}.`,
    ...(mask === 'none' ? ['• Masked: nothing.'] : []),
    ...report.leftOut.map((sentence) => `• ${sentence}`),
    ...(report.detail === 'summary'
      ? []
      : [
          `• Frames, clips and model scores are included for ${report.videos.filter(({ video }) => video !== null).length} of ${report.total} videos; the others have none to include.`,
        ]),
    '• The time of analysis is not provided by the service.',
  ];
}
