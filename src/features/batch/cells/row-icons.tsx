import { Copy } from 'lucide-react';
import { rowStates } from '#domain/outcome-words.ts';
import { OutcomeIcon } from '#ui/outcome-icon.tsx';
import styles from './cells.module.css';

/**
 * The shapes that table cells point at, once per page. A cell that draws its own icon costs some twenty attributes;
 * with eight icons a row that is most of the work of a scroll step.
 */
export function RowIcons() {
  return (
    <svg className={styles['hidden']} aria-hidden>
      {rowStates.map((state) => (
        <symbol key={state} id={`row-icon-${state}`} viewBox="0 0 24 24">
          <OutcomeIcon state={state} size={24} />
        </symbol>
      ))}
      <symbol id="row-icon-copy" viewBox="0 0 24 24">
        <Copy size={24} />
      </symbol>
    </svg>
  );
}
