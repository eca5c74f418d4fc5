import { Fragment, type ReactNode, useState } from 'react';
import { Button } from '#ui/button.tsx';
import styles from './provenance.module.css';

type Props<T> = {
  items: readonly T[];
  /** How many are shown at first, and added by each press. */
  step: number;
  /** What the items are: `codes`. */
  noun: string;
  keyOf: (item: T) => string;
  children: (item: T) => ReactNode;
};

/** A list written by strangers, shown a portion at a time: its length is theirs to choose, the page's work is not. */
export function ShowMore<T>({ items, step, noun, keyOf, children }: Props<T>) {
  const [limit, setLimit] = useState(step);
  const left = items.length - limit;
  return (
    <>
      {items.slice(0, limit).map((item) => (
        <Fragment key={keyOf(item)}>{children(item)}</Fragment>
      ))}
      {left > 0 && (
        <li className={styles['more']}>
          <Button size="sm" onClick={() => setLimit(limit + step)}>
            Show {Math.min(step, left)} more of {left} {noun}
          </Button>
        </li>
      )}
    </>
  );
}
