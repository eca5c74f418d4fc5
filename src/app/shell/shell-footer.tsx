import { useQuery } from '@tanstack/react-query';
import { metaQuery } from '#api/queries.ts';
import { ClearStoredData } from './clear-stored-data.tsx';
import styles from './shell-footer.module.css';

/** Where the data comes from, what a verdict is, what is kept. */
export function ShellFooter() {
  const { data: meta } = useQuery(metaQuery);
  return (
    <footer className={styles['footer']}>
      <p>
        A verdict is what identifAI’s models concluded, not proof. Every number can be traced to the answer it
        came from.
      </p>
      <div className={styles['facts']}>
        {meta !== undefined && (
          <span>
            Verdict Desk {meta.version},{' '}
            {meta.mode === 'demo' ? 'built-in demo service' : `reads ${meta.upstreamOrigin}`}
          </span>
        )}
        <ClearStoredData />
      </div>
    </footer>
  );
}
