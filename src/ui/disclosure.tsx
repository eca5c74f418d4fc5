import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import styles from './disclosure.module.css';

type DisclosureProps = {
  summary: ReactNode;
  children: ReactNode;
  defaultOpen?: boolean;
};

/** Folds content away. What is folded is not mounted until it is first opened, so that large lists cost nothing. */
export function Disclosure({ summary, children, defaultOpen = false }: DisclosureProps) {
  const [wasOpened, setWasOpened] = useState(defaultOpen);
  return (
    <details
      className={styles['disclosure']}
      open={defaultOpen}
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpened(true);
      }}
    >
      <summary className={styles['summary']}>
        <ChevronRight aria-hidden size={15} className={styles['chevron']} />
        {summary}
      </summary>
      {wasOpened && <div className={styles['content']}>{children}</div>}
    </details>
  );
}
