import { type ComponentType, useMemo, useRef } from 'react';
import { usePreference } from '#browser/storage.ts';
import type { LookupOutcome } from '#contract/lookup.ts';
import { activeFilters } from '#domain/batch/facet-words.ts';
import { toggleFacet } from '#domain/batch/filters.ts';
import { toOutcome } from '#domain/batch/row.ts';
import { formatQuantity } from '#domain/format.ts';
import { buildColumns } from './batch-columns.tsx';
import { BatchTable } from './batch-table.tsx';
import styles from './batch-view.module.css';
import { BatchNotices } from './loading/batch-notices.tsx';
import { LoadStatus } from './loading/load-status.tsx';
import { PollStatus } from './loading/poll-status.tsx';
import { oncePerList } from './once-per-list.ts';
import { BatchPanels } from './panels/batch-panels.tsx';
import { PanelSwitches } from './panels/panel-switches.tsx';
import { batchLayout } from './table-preference.ts';
import { BatchToolbar } from './toolbar/batch-toolbar.tsx';
import { OutcomeBar } from './toolbar/outcome-bar.tsx';
import { ShareMenu } from './toolbar/share-menu.tsx';
import type { BatchAddress } from './use-batch-address.ts';
import { useBatchRows } from './use-batch-rows.ts';
import { useBatchSession } from './use-batch-session.ts';

type BatchViewProps = {
  identifiers: readonly string[];
  address: BatchAddress;
  ExportMenu: ComponentType<{ outcomes: readonly LookupOutcome[]; filters: readonly string[] }>;
};

const outcomesOf = oncePerList((rows) => rows.map(toOutcome));

/** One list on screen: how it fills, what it amounts to, and its table. */
export function BatchView({ identifiers, address, ExportMenu }: BatchViewProps) {
  const { session, batch } = useBatchSession(identifiers);
  const view = useBatchRows(batch, address);
  const { shown, heuristics, groups } = view;
  const { filters, reference } = address;
  const [layout] = usePreference(batchLayout);
  const toolsRef = useRef<HTMLDivElement>(null);
  const exportRef = useRef<HTMLSpanElement>(null);
  const columns = useMemo(
    () => buildColumns({ heuristics, reference, groups }),
    [heuristics, reference, groups],
  );
  const outcomes = outcomesOf(shown);
  const filterWords = activeFilters(filters).map((filter) => filter.words);

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
            <ExportMenu outcomes={outcomes} filters={filterWords} />
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
      <BatchTable
        session={session}
        batch={batch}
        view={view}
        address={address}
        columns={columns}
        layout={layout}
        filterWords={filterWords}
        toolsRef={toolsRef}
        exportRef={exportRef}
        ExportMenu={ExportMenu}
      />
    </div>
  );
}
