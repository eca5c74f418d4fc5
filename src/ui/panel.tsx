import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

type PanelProps = {
  title: ReactNode;
  /** Controls at the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
  headingLevel?: 2 | 3 | 4;
  id?: string;
};

/** A titled region of a page. */
export function Panel({ title, actions, children, headingLevel = 2, id }: PanelProps) {
  const headingId = useId();
  const Heading = headingLevel === 2 ? 'h2' : headingLevel === 3 ? 'h3' : 'h4';
  return (
    <section className={styles['panel']} aria-labelledby={headingId} id={id}>
      <header className={styles['header']}>
        <Heading id={headingId} className={styles['title']}>
          {title}
        </Heading>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </header>
      <div className={styles['body']}>{children}</div>
    </section>
  );
}
