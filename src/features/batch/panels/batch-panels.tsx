import { X } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { BatchSnapshot } from '#features/batch/session/batch-session.ts';
import type { BatchAddress } from '#features/batch/use-batch-address.ts';
import type { BatchRows } from '#features/batch/use-batch-rows.ts';
import { ErrorBoundary } from '#ui/async/error-boundary.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Panel } from '#ui/panel.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { ChangesPanel } from './changes-panel.tsx';
import { panels } from './panel-list.ts';
import { RehearsalPanel } from './rehearsal-panel.tsx';

export type PanelProps = { batch: BatchSnapshot; view: BatchRows; address: BatchAddress };

// Recharts weighs as much as everything else here together: it comes when a chart is asked for.
const ChartsPanel = lazy(async () => ({ default: (await import('./charts-panel.tsx')).ChartsPanel }));

type PanelId = (typeof panels)[number]['id'];

/** The panel that is open, if one is. */
export function BatchPanels(props: PanelProps) {
  const { address } = props;
  const open = panels.find((panel) => panel.id === address.search.panel);
  if (open === undefined) return null;
  return (
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
  );
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
