import { useQuery } from '@tanstack/react-query';
import { metaQuery } from '#api/queries.ts';
import styles from './demo-banner.module.css';

/** Says on every screen and every print that what is shown is invented. */
export function DemoBanner() {
  const { data } = useQuery(metaQuery);
  if (data?.mode !== 'demo') return null;
  return (
    <aside className={styles['banner']} aria-label="Demo data">
      <strong>Demo data</strong>
      <span>
        Invented videos from a built-in service, not from identifAI.
        <span className={styles['more']}> Start the server with a key to read real classifications.</span>
      </span>
    </aside>
  );
}
