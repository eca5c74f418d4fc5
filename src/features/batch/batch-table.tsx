import { type ComponentType, type RefObject, useMemo, useSyncExternalStore } from 'react';
import { afterPaint } from '#browser/after-paint.ts';
import type { LookupOutcome } from '#contract/lookup.ts';
import { noFilters } from '#domain/batch/filters.ts';
import { toOutcome } from '#domain/batch/row.ts';
import { isSortColumn, nextSort } from '#domain/batch/sorting.ts';
import { formatQuantity } from '#domain/format.ts';
import { EmptyState } from '#ui/async/empty-state.tsx';
import { Button } from '#ui/button.tsx';
import { Checkbox } from '#ui/checkbox.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import type { TableLayout } from '#ui/table/table-layout.ts';
import type { BatchColumns } from './batch-columns.tsx';
import { HeuristicsHint } from './heuristics-hint.tsx';
import { SelectionBar } from './selection-bar.tsx';
import type { BatchSession, BatchSnapshot } from './session/batch-session.ts';
import { saveLayout } from './table-preference.ts';
import { useApproach } from './use-approach.ts';
import type { BatchAddress } from './use-batch-address.ts';
import { useBatchKeys } from './use-batch-keys.ts';
import type { BatchRows } from './use-batch-rows.ts';
import { useOpenVideo } from './use-open-video.ts';
import { useRecheck } from './use-recheck.ts';
import { useRowActions } from './use-row-actions.ts';
import { useSelection } from './use-selection.ts';
import { WayBack } from './way-back.ts';

type BatchTableProps = {
  session: BatchSession;
  batch: BatchSnapshot;
  view: BatchRows;
  address: BatchAddress;
  columns: BatchColumns;
  layout: TableLayout;
  /** The filters that are on, in words. */
  filterWords: readonly string[];
  /** The toolbar and the export above, to which keys lead. */
  toolsRef: RefObject<HTMLElement | null>;
  exportRef: RefObject<HTMLElement | null>;
  ExportMenu: ComponentType<{ outcomes: readonly LookupOutcome[]; filters: readonly string[] }>;
};

/**
 * The rows with all that is done to them: choosing, opening, ordering, keys. A component of its own, so that a row that is
 * chosen or led to by a key draws nothing again but what it changes.
 */
export function BatchTable(props: BatchTableProps) {
  const { session, batch, view, address, columns, layout, filterWords, toolsRef, exportRef, ExportMenu } =
    props;
  const { shown } = view;
  const { reference, href: from } = address;
  const { chosen } = useSyncExternalStore(session.subscribe, session.getSelection);
  const selection = useSelection(session, shown);
  const approach = useApproach(from);
  const open = useOpenVideo({ session, shown, from, approach });
  const recheck = useRecheck(session, address);
  const actions = useRowActions(selection.select, open.one, approach);
  const current = useBatchKeys({ shown, session, selection, open, toolsRef, exportRef });
  const chosenRows = useMemo(
    () => (chosen.size === 0 ? [] : batch.rows.filter((row) => chosen.has(row.identifier))),
    [batch.rows, chosen],
  );
  const wayBack = useMemo(() => ({ from, onOpen: open.one }), [from, open.one]);
  const shownChosen = chosen.size === 0 ? 0 : shown.filter((row) => chosen.has(row.identifier)).length;

  return (
    <>
      {chosen.size > 0 && (
        <SelectionBar
          chosen={chosen.size}
          hidden={chosen.size - shownChosen}
          matching={shown.length}
          isRechecking={recheck.isRunning}
          onSelectMatching={selection.selectMatching}
          onClear={selection.clear}
          onCopy={() => recheck.copy([...chosen])}
          onRecheck={() => void recheck.run([...chosen])}
          onOpenAll={() => open.all(chosenRows)}
          exportMenu={
            <ExportMenu outcomes={chosenRows.map(toOutcome)} filters={[...filterWords, 'Chosen rows only']} />
          }
        />
      )}
      {shown.length === 0 ? (
        <NothingShown
          rows={batch.rows.length}
          onClear={() => address.setFilters(noFilters, { push: true })}
        />
      ) : (
        <WayBack value={wayBack}>
          <HeuristicsHint reference={reference} />
          <DataTable
            label="Verdicts"
            rows={shown}
            rowId={identifierOf}
            columns={columns}
            arrangement={{ layout, onLayout: saveLayout }}
            order={{
              sort: address.sort,
              onSort: (column, add) => {
                // Every row moves: the press is seen before that.
                if (isSortColumn(column))
                  afterPaint(() => address.setSort((sort) => nextSort(sort, column, add)));
              },
            }}
            selection={{
              selected: chosen,
              current,
              selectAll: (
                <Checkbox
                  hideLabel
                  label="Choose all rows shown"
                  checked={shownChosen === shown.length}
                  indeterminate={shownChosen > 0 && shownChosen < shown.length}
                  onChange={selection.selectMatching}
                />
              ),
            }}
            actions={actions}
          />
        </WayBack>
      )}
    </>
  );
}

function NothingShown({ rows, onClear }: { rows: number; onClear: () => void }) {
  return (
    <EmptyState title="The filters hide every row" actions={<Button onClick={onClear}>Clear filters</Button>}>
      {formatQuantity(rows, 'row')} are here; none of them passes all filters.
    </EmptyState>
  );
}

function identifierOf(row: { identifier: string }): string {
  return row.identifier;
}
