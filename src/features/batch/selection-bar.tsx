import { Copy, ListVideo, RefreshCw, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatCount } from '#domain/format.ts';
import { Button } from '#ui/button.tsx';
import styles from './selection-bar.module.css';

type SelectionBarProps = {
  chosen: number;
  /** Chosen rows that the filters hide; actions reach them all the same, so it is said. */
  hidden: number;
  matching: number;
  isRechecking: boolean;
  onSelectMatching: () => void;
  onClear: () => void;
  onCopy: () => void;
  onRecheck: () => void;
  onOpenAll: () => void;
  exportMenu: ReactNode;
};

/** What can be done with the chosen rows. */
export function SelectionBar(props: SelectionBarProps) {
  const { chosen, hidden, matching, isRechecking } = props;
  return (
    <div className={styles['bar']} role="group" aria-label="Chosen rows">
      <p role="status">
        <strong>{formatCount(chosen)} chosen</strong>
        {hidden > 0 && <>, {formatCount(hidden)} of them hidden by filters</>}
      </p>
      {chosen - hidden < matching && (
        <Button size="sm" variant="ghost" onClick={props.onSelectMatching}>
          Choose all {formatCount(matching)} that match
        </Button>
      )}
      <span className={styles['grow']} />
      <Button size="sm" onClick={props.onOpenAll}>
        <ListVideo aria-hidden />
        Open one after another
      </Button>
      <Button size="sm" onClick={props.onRecheck} disabled={isRechecking}>
        <RefreshCw aria-hidden />
        {isRechecking ? 'Asking again…' : 'Re-check'}
      </Button>
      <Button size="sm" onClick={props.onCopy}>
        <Copy aria-hidden />
        Copy identifiers
      </Button>
      {props.exportMenu}
      <Button size="sm" variant="ghost" onClick={props.onClear}>
        <X aria-hidden />
        Clear
      </Button>
    </div>
  );
}
