import { Button } from '#ui/button.tsx';
import type { PanelProps } from './batch-panels.tsx';
import styles from './batch-panels.module.css';
import { panels } from './panel-list.ts';

/** Buttons that open a panel above the table: one at a time, named in the address. */
export function PanelSwitches({ address, batch }: Pick<PanelProps, 'address' | 'batch'>) {
  const changed = [...batch.rechecks.values()].filter((check) => check.changes.length > 0).length;
  return (
    <div className={styles['switches']} role="group" aria-label="Panels">
      {panels.map(({ id, title, Icon }) => (
        <Button
          key={id}
          variant="ghost"
          aria-pressed={address.search.panel === id}
          onPointerEnter={id === 'charts' ? preloadCharts : undefined}
          onClick={() =>
            address.change({ panel: address.search.panel === id ? undefined : id }, { push: true })
          }
        >
          <Icon aria-hidden />
          {title}
          {id === 'changes' && changed > 0 && <span className={styles['badge']}>{changed}</span>}
        </Button>
      ))}
    </div>
  );
}

function preloadCharts(): void {
  void import('./charts-panel.tsx');
}
