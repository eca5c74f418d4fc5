import { type ComponentType, useMemo, useRef } from 'react';
import { usePreference } from '#browser/storage.ts';
import type { LookupOutcome } from '#contract/lookup.ts';
import { activeFilters } from '#domain/batch/facet-words.ts';
import { noFilters, toggleFacet } from '#domain/batch/filters.ts';
import { toOutcome } from '#domain/batch/row.ts';
import { isSortColumn, nextSort } from '#domain/batch/sorting.ts';
import { formatQuantity } from '#domain/format.ts';
import { EmptyState } from '#ui/async/empty-state.tsx';
import { Button } from '#ui/button.tsx';
import { Checkbox } from '#ui/checkbox.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { buildColumns } from './batch-columns.tsx';
import styles from './batch-view.module.css';
import { HeuristicsHint } from './heuristics-hint.tsx';
import { BatchNotices } from './loading/batch-notices.tsx';
import { LoadStatus } from './loading/load-status.tsx';
import { PollStatus } from './loading/poll-status.tsx';
import { BatchPanels } from './panels/batch-panels.tsx';
import { PanelSwitches } from './panels/panel-switches.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { batchLayout, saveLayout } from './table-preference.ts';
import { BatchToolbar } from './toolbar/batch-toolbar.tsx';
import { OutcomeBar } from './toolbar/outcome-bar.tsx';
import { ShareMenu } from './toolbar/share-menu.tsx';
import type { BatchAddress } from './use-batch-address.ts';
import { useApproach } from './use-approach.ts';
import { useBatchKeys } from './use-batch-keys.ts';
import { useBatchRows } from './use-batch-rows.ts';
import { useBatchSession } from './use-batch-session.ts';
import { useOpenVideo } from './use-open-video.ts';
import { useRecheck } from './use-recheck.ts';
import { useRowActions } from './use-row-actions.ts';
import { useSelection } from './use-selection.ts';
import { WayBack } from './way-back.ts';

type BatchViewProps = {
  identifiers: readonly string[];
  address: BatchAddress;
  ExportMenu: ComponentType<{ outcomes: readonly LookupOutcome[]; filters: readonly string[] }>;
};

/** One list on screen: how it fills, what it amounts to, and its table. */
export function BatchView({ identifiers, address, ExportMenu }: BatchViewProps) {
  const { session, batch } = useBatchSession(identifiers);
  const view = useBatchRows(batch, address);
  const { shown, heuristics, groups } = view;
  const { filters, reference } = address;
  const from = address.href;
  const [layout] = usePreference(batchLayout);
  const selection = useSelection(session, shown);
  const { chosen } = batch.selection;
  const approach = useApproach(from);
  const open = useOpenVideo({ session, shown, from, approach });
  const recheck = useRecheck(session, address);
  const actions = useRowActions(selection.select, open.one, approach);
  const toolsRef = useRef<HTMLDivElement>(null);
  const exportRef = useRef<HTMLSpanElement>(null);
  const current = useBatchKeys({ shown, session, selection, open, toolsRef, exportRef });
  const columns = useMemo(
    () => buildColumns({ heuristics, reference, groups }),
    [heuristics, reference, groups],
  );
  const chosenRows = useMemo(
    () => batch.rows.filter((row) => chosen.has(row.identifier)),
    [batch.rows, chosen],
  );
  const wayBack = useMemo(() => ({ from, onOpen: open.one }), [from, open.one]);
  const words = activeFilters(filters).map((filter) => filter.words);
  const shownChosen = chosen.size === 0 ? 0 : shown.filter((row) => chosen.has(row.identifier)).length;

  return (
    <div className={styles['page']}>
      <header className={styles['header']}>
        <div>
          <h1 className={styles['title']} tabIndex={-1}>
            Verdicts
          </h1>
          <div className={styles['lead']}>
            {formatQuantity(identifiers.length, 'identifier')}
            <PollStatus session={session} batch={batch} />
          </div>
        </div>
        <div className={styles['actions']}>
          <PanelSwitches batch={batch} address={address} />
          <ShareMenu identifiers={identifiers} viewSearch={address.viewSearch} />
          <span ref={exportRef}>
            <ExportMenu outcomes={shown.map(toOutcome)} filters={words} />
          </span>
        </div>
      </header>
      <OutcomeBar
        rows={batch.rows}
        chosen={filters.facets.outcome ?? []}
        onToggle={(state) => address.setFilters(toggleFacet(filters, 'outcome', state), { push: true })}
      />
      <LoadStatus session={session} batch={batch} />
      <BatchNotices session={session} batch={batch} />
      <BatchPanels batch={batch} view={view} address={address} />
      <BatchToolbar
        batch={batch}
        address={address}
        view={view}
        columns={columns}
        layout={layout}
        toolsRef={toolsRef}
      />
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
            <ExportMenu outcomes={chosenRows.map(toOutcome)} filters={[...words, 'Chosen rows only']} />
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
                if (isSortColumn(column)) address.setSort(nextSort(address.sort, column, add));
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
    </div>
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
