import { ChartColumnStacked, History, SlidersHorizontal, X } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { BatchSnapshot } from '#features/batch/session/batch-session.ts';
import type { BatchAddress } from '#features/batch/use-batch-address.ts';
import type { BatchRows } from '#features/batch/use-batch-rows.ts';
import { ErrorBoundary } from '#ui/async/error-boundary.tsx';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Panel } from '#ui/panel.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import styles from './batch-panels.module.css';
import { ChangesPanel } from './changes-panel.tsx';
import { RehearsalPanel } from './rehearsal-panel.tsx';

export type PanelProps = { batch: BatchSnapshot; view: BatchRows; address: BatchAddress };

// Recharts weighs as much as everything else here together: it comes when a chart is asked for.
const ChartsPanel = lazy(async () => ({ default: (await import('./charts-panel.tsx')).ChartsPanel }));

const panels = [
  { id: 'charts', title: 'Charts', Icon: ChartColumnStacked },
  { id: 'rehearsal', title: 'Threshold rehearsal', Icon: SlidersHorizontal },
  { id: 'changes', title: 'Changes', Icon: History },
] as const;

type PanelId = (typeof panels)[number]['id'];

/** What can be opened above the table: one panel at a time, named in the address. */
export function BatchPanels(props: PanelProps) {
  const { address, batch } = props;
  const open = panels.find((panel) => panel.id === address.search.panel);
  const changed = [...batch.rechecks.values()].filter((check) => check.changes.length > 0).length;
  return (
    <>
      <div className={styles['switches']} role="group" aria-label="Panels">
        {panels.map(({ id, title, Icon }) => (
          <Button
            key={id}
            size="sm"
            variant="ghost"
            aria-pressed={open?.id === id}
            onPointerEnter={id === 'charts' ? preloadCharts : undefined}
            onClick={() => address.change({ panel: open?.id === id ? undefined : id }, { push: true })}
          >
            <Icon aria-hidden />
            {title}
            {id === 'changes' && changed > 0 && <span className={styles['badge']}>{changed}</span>}
          </Button>
        ))}
      </div>
      {open !== undefined && (
        <Panel
          title={open.title}
          actions={
            <IconButton
              size="sm"
              label={`Close ${open.title}`}
              icon={<X aria-hidden />}
              onClick={() => address.change({ panel: undefined }, { push: true })}
            />
          }
        >
          <ErrorBoundary what={open.title}>
            <Suspense fallback={<Skeleton height="20rem" />}>
              <OpenPanel id={open.id} {...props} />
            </Suspense>
          </ErrorBoundary>
        </Panel>
      )}
    </>
  );
}

function preloadCharts(): void {
  void import('./charts-panel.tsx');
}

function OpenPanel({ id, ...props }: PanelProps & { id: PanelId }) {
  switch (id) {
    case 'charts':
      return <ChartsPanel {...props} />;
    case 'rehearsal':
      return <RehearsalPanel {...props} />;
    case 'changes':
      return <ChangesPanel {...props} />;
  }
}
