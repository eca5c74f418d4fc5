import type { BatchRow } from '#domain/batch/row.ts';
import type { HashGroup } from '#domain/batch/same-hash.ts';
import type { Summary } from '#contract/summary.ts';
import { type DataColumn, defineColumns } from '#ui/table/define-columns.ts';
import type { TableLayout } from '#ui/table/table-layout.ts';
import { OutcomeMark } from '#ui/outcome-mark.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import { isGap } from '#domain/reading.ts';
import type { ReactNode } from 'react';
import { ConfidenceCell } from './cells/confidence-cell.tsx';
import { ContestedCell } from './cells/contested-cell.tsx';
import { ForcedCell } from './cells/forced-cell.tsx';
import { HeuristicCell } from './cells/heuristic-cell.tsx';
import { IdentifierCell } from './cells/identifier-cell.tsx';
import { NameCell } from './cells/name-cell.tsx';
import { NoVideo } from './cells/no-video.tsx';
import { NsfwCell } from './cells/nsfw-cell.tsx';
import { ProvenanceCell } from './cells/provenance-cell.tsx';
import { StatusCell } from './cells/status-cell.tsx';
import { AudioCell, FramesCell } from './cells/strip-cell.tsx';

/** What the table looks like until a person arranges it. */
export const defaultLayout: TableLayout = {
  hidden: ['hash', 'problems'],
  order: [],
  pinned: ['name', 'verdict'],
  widths: {},
  density: 'regular',
};

const contestedWords =
  'Contested: how many of the usable heuristic verdicts differ from the main verdict (or the chosen reference). Ties are broken by the minority share of usable frames, then of clips. Heuristics share models, so agreement is no independent proof.';

type ColumnOptions = {
  heuristics: readonly string[];
  reference: string | undefined;
  groups: readonly HashGroup[];
};

/** Draws a cell from the video, or the mark that there is none. */
function ofVideo(draw: (video: Summary, row: BatchRow) => ReactNode): (row: BatchRow) => ReactNode {
  return (row) => (row.summary === null ? <NoVideo /> : draw(row.summary, row));
}

export type BatchColumns = readonly DataColumn<BatchRow>[];

/** All columns of the batch: those every video has, and one for each heuristic that occurs. */
export function buildColumns(options: ColumnOptions): BatchColumns {
  return defineColumns<BatchRow>([
    ...identityColumns(options),
    ...verdictColumns(options),
    framesColumn,
    ...options.heuristics.map((heuristic) => heuristicColumn(heuristic, options.reference)),
    ...evidenceColumns,
  ]);
}

function identityColumns({ groups }: ColumnOptions): DataColumn<BatchRow>[] {
  const groupOf = new Map(
    groups.flatMap((group) => group.rows.map((row) => [row.identifier, group] as const)),
  );
  return [
    {
      id: 'name',
      title: 'Name',
      width: 240,
      sortable: true,
      required: true,
      fits: true,
      cell: (row) => <NameCell row={row} group={groupOf.get(row.identifier) ?? null} />,
    },
    {
      id: 'verdict',
      title: 'Verdict',
      width: 136,
      sortable: true,
      required: true,
      fits: true,
      cell: (row) => <OutcomeMark state={row.state} size="sm" />,
    },
    {
      id: 'status',
      title: 'Status',
      explains: 'The service’s own word: new, done or errored. For rows without a video: why there is none.',
      width: 112,
      sortable: true,
      cell: (row) => <StatusCell row={row} />,
    },
  ];
}

function verdictColumns({ reference }: ColumnOptions): DataColumn<BatchRow>[] {
  return [
    {
      id: 'confidence',
      title: 'Confidence',
      explains:
        'Confidence of the main verdict as given by identifAI; most likely a share, not a probability. Left: human. Right: artificial.',
      width: 136,
      align: 'end',
      sortable: true,
      fits: true,
      cell: ofVideo((video, row) => <ConfidenceCell verdict={video.verdict} counted={row.label !== null} />),
    },
    {
      id: 'contested',
      title: 'Contested',
      explains: contestedWords,
      width: 128,
      sortable: true,
      fits: true,
      cell: ofVideo((_video, row) => <ContestedCell row={row} reference={reference} />),
    },
  ];
}

function heuristicColumn(heuristic: string, reference: string | undefined): DataColumn<BatchRow> {
  const isReference = heuristic === reference;
  return {
    id: `heuristic:${heuristic}`,
    title: isReference ? `${heuristic} (reference)` : heuristic,
    explains: `Verdict of the heuristic ${heuristic} with its confidence as given. ≠ marks a contradiction of ${reference ?? 'the main verdict'}.`,
    width: 116,
    sortable: true,
    fits: true,
    cell: (row) => <HeuristicCell row={row} heuristic={heuristic} reference={reference} />,
  };
}

const framesColumn: DataColumn<BatchRow> = {
  id: 'frames',
  title: 'Frames in order',
  explains:
    'One mark per frame, or per group of frames: artificial rises, human hangs, no answer stays on the line. Sorted by the share of artificial frames.',
  width: 188,
  sortable: true,
  fits: true,
  cell: ofVideo((video) => <FramesCell frames={video.frames} />),
};

const evidenceColumns: readonly DataColumn<BatchRow>[] = [
  {
    id: 'audio',
    title: 'Clips in order',
    explains: 'One mark per clip of the sound tracks. Sorted by the share of artificial clips.',
    width: 140,
    sortable: true,
    fits: true,
    cell: ofVideo((video) => <AudioCell audio={video.audio} />),
  },
  {
    id: 'provenance',
    title: 'Provenance',
    explains: 'Frames per state of their Content Credentials (C2PA), as the service gave it.',
    width: 156,
    sortable: true,
    cell: ofVideo((video) => <ProvenanceCell provenance={video.provenance} />),
  },
  {
    id: 'nsfw',
    title: 'NSFW',
    width: 136,
    sortable: true,
    fits: true,
    cell: ofVideo((_video, row) => <NsfwCell row={row} />),
  },
  {
    id: 'forced',
    title: 'Forced',
    explains:
      'A classification set at identifAI, beside the machine verdict. Content Credentials may have set it.',
    width: 124,
    sortable: true,
    cell: ofVideo((video) => <ForcedCell forced={video.forced} />),
  },
  {
    id: 'refId',
    title: 'Reference',
    explains: 'The reference its owner gave the video.',
    width: 140,
    sortable: true,
    cell: ofVideo((video) => <ReadingText reading={video.refId} />),
  },
  {
    id: 'identifier',
    title: 'Identifier',
    width: 204,
    sortable: true,
    fits: true,
    cell: (row) => <IdentifierCell text={row.identifier} what="identifier" />,
  },
  {
    id: 'hash',
    title: 'File hash',
    width: 204,
    sortable: true,
    fits: true,
    cell: ofVideo((video) =>
      isGap(video.hash) ? (
        <ReadingText reading={video.hash} />
      ) : (
        <IdentifierCell text={video.hash} what="hash" />
      ),
    ),
  },
  {
    id: 'problems',
    title: 'Unread parts',
    explains: 'Parts of the answer that could not be read as documented; the video’s page lists them.',
    width: 104,
    align: 'end',
    fits: true,
    cell: ofVideo((video) => <span>{video.problems}</span>),
  },
];
