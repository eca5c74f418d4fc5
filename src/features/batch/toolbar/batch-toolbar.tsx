import { Columns3, ListFilter } from 'lucide-react';
import type { RefObject } from 'react';
import { activeFilters } from '#domain/batch/facet-words.ts';
import { formatCount } from '#domain/format.ts';
import { saveLayout } from '#features/batch/table-preference.ts';
import { defaultLayout } from '#features/batch/batch-columns.tsx';
import type { BatchSnapshot } from '#features/batch/session/batch-session.ts';
import type { BatchAddress } from '#features/batch/use-batch-address.ts';
import type { BatchRows } from '#features/batch/use-batch-rows.ts';
import { Button } from '#ui/button.tsx';
import { Popover } from '#ui/popover.tsx';
import { Select } from '#ui/select.tsx';
import { ColumnChooser } from '#ui/table/column-chooser.tsx';
import type { TableLayout } from '#ui/table/table-layout.ts';
import { ActiveFilters } from './active-filters.tsx';
import styles from './batch-toolbar.module.css';
import { FilterForm } from './filter-form.tsx';
import { SavedViews } from './saved-views.tsx';
import { SearchBox } from './search-box.tsx';

type BatchToolbarProps = {
  batch: BatchSnapshot;
  address: BatchAddress;
  view: BatchRows;
  columns: readonly { id: string; title: string; required?: boolean }[];
  layout: TableLayout;
  toolsRef: RefObject<HTMLDivElement | null>;
};

const mainVerdict = '~main';

/** Finding and arranging: search, facets, reference, saved views, columns; below it the filters that are on. */
export function BatchToolbar({ batch, address, view, columns, layout, toolsRef }: BatchToolbarProps) {
  const { filters, reference } = address;
  const active = activeFilters(filters).length;
  return (
    <>
      <div className={styles['toolbar']} role="toolbar" aria-label="Find and arrange" ref={toolsRef}>
        <div className={styles['search']}>
          <SearchBox value={filters.text} onChange={(text) => address.setFilters({ ...filters, text })} />
        </div>
        <Popover
          title="Filters"
          width="lg"
          trigger={
            <Button aria-keyshortcuts="f">
              <ListFilter aria-hidden />
              Filters
              {active > 0 && <span className={styles['badge']}>{active}</span>}
            </Button>
          }
        >
          <FilterForm
            rows={batch.rows}
            filters={filters}
            context={view.context}
            groups={view.groups}
            onChange={(next) => address.setFilters(next)}
          />
        </Popover>
        <Select
          label="Reference"
          hideLabel
          value={reference ?? mainVerdict}
          options={[
            { value: mainVerdict, label: 'Against the main verdict' },
            ...view.heuristics.map((heuristic) => ({ value: heuristic, label: `Against ${heuristic}` })),
          ]}
          onChange={(value) =>
            address.change({ reference: value === mainVerdict ? undefined : value }, { push: true })
          }
        />
        <SavedViews
          search={address.search}
          onApply={(words) => address.change({ ...clearedWords, ...words }, { push: true })}
        />
        <Popover
          title="Columns"
          trigger={
            <Button aria-keyshortcuts="c">
              <Columns3 aria-hidden />
              Columns
            </Button>
          }
        >
          <ColumnChooser
            columns={columns}
            layout={layout}
            onLayout={saveLayout}
            onReset={() => saveLayout(defaultLayout)}
          />
        </Popover>
        <span className={styles['grow']} />
        <span className={styles['shown']} role="status">
          {view.shown.length === batch.rows.length
            ? `${formatCount(batch.rows.length)} rows`
            : `${formatCount(view.shown.length)} of ${formatCount(batch.rows.length)} rows`}
        </span>
      </div>
      <ActiveFilters filters={filters} onChange={(next) => address.setFilters(next, { push: true })} />
    </>
  );
}

/** Words a saved view sets or, by not naming them, clears. */
const clearedWords = {
  q: undefined,
  outcome: undefined,
  verdict: undefined,
  status: undefined,
  forced: undefined,
  nsfw: undefined,
  provenance: undefined,
  audio: undefined,
  says: undefined,
  model: undefined,
  confidence: undefined,
  contested: undefined,
  frames: undefined,
  same: undefined,
  changed: undefined,
  reference: undefined,
  sort: undefined,
  panel: undefined,
  chart: undefined,
  cut: undefined,
} as const;
