import type { Report, ReportVideo } from '#contract/report.ts';
import type { SummaryVerdict } from '#contract/summary.ts';
import { usableLabel, verdictOutcome } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';
import type { Sheet } from './sheet.ts';

export type HeuristicRow = {
  owner: ReportVideo;
  verdict: SummaryVerdict;
  /** Names of the models behind it; null when only the summary was read. */
  models: readonly string[] | null;
  /** Whether a usable verdict differs from a usable main verdict; null = cannot be said. */
  disagrees: boolean | null;
  /** Path of the verdict under the video's row; empty when only the summary was read. */
  at: string;
};

/** All heuristics of one video: those that disagree with the main verdict first, then in the order given. */
export function heuristicRows(owner: ReportVideo): HeuristicRow[] {
  const { summary, video } = owner;
  if (summary === null) return [];
  const main = usableLabel(summary.verdict);
  const rows = summary.verdicts.map((verdict, index): HeuristicRow => {
    const label = usableLabel(verdict);
    const whole = video?.verdicts[index];
    return {
      owner,
      verdict,
      models: whole === undefined || isGap(whole.models) ? null : whole.models,
      disagrees: main === null || label === null ? null : label !== main,
      at: whole?.at ?? '',
    };
  });
  return rows.toSorted((a, b) => Number(b.disagrees === true) - Number(a.disagrees === true));
}

/** One row a heuristic of a video. */
export function heuristicsSheet(report: Report): Sheet<HeuristicRow> {
  return {
    name: 'Heuristics',
    columns: [
      { header: 'video', cell: ({ owner }) => owner.identifier, width: 36 },
      { header: 'heuristic', cell: ({ verdict }) => verdict.heuristic, width: 24 },
      { header: 'outcome', cell: ({ verdict }) => verdictOutcome(verdict), width: 14 },
      { header: 'classification', cell: ({ verdict }) => verdict.classification },
      { header: 'confidence (as given, 0 to 1)', cell: ({ verdict }) => verdict.confidence },
      { header: 'count (as given)', cell: ({ verdict }) => verdict.count },
      { header: 'flagged unknown', cell: ({ verdict }) => verdict.unknown },
      {
        header: 'disagrees with the main verdict',
        cell: ({ disagrees }) => disagrees ?? '[cannot be said]',
      },
      { header: 'models', cell: ({ models }) => models?.join('; ') ?? '[not read]', width: 40 },
      { header: 'response SHA-256', cell: ({ owner }) => owner.source?.sha256 ?? '[no answer]', width: 36 },
      { header: 'JSON pointer', cell: ({ owner, at }) => (owner.source?.pointer ?? '') + at },
    ],
    *rows() {
      for (const owner of report.videos) yield* heuristicRows(owner);
    },
  };
}
