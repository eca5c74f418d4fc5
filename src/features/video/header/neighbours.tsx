import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '#ui/button.tsx';
import { useKeys } from '#ui/keys/keys.tsx';
import styles from './neighbours.module.css';
import { toBatchAddress } from './batch-address.ts';
import { useNeighbours } from './use-neighbours.ts';

/** The way back to the batch with everything as it was, and to the videos before and after this one. */
export function Neighbours({ identifier, from }: { identifier: string; from: string | undefined }) {
  const { previous, next, place, total, open } = useNeighbours(identifier, from);
  const navigate = useNavigate();
  const batch = toBatchAddress(from);

  useKeys('Videos', [
    { keys: 'shift+j', label: 'Next video', run: () => open(next), enabled: next !== null },
    { keys: 'shift+k', label: 'Previous video', run: () => open(previous), enabled: previous !== null },
    {
      keys: 'u',
      label: 'Back to the batch',
      run: () => void navigate({ href: batch ?? '/' }),
      enabled: batch !== null,
    },
  ]);

  return (
    <nav className={styles['bar']} aria-label="Batch">
      {batch === null ? (
        <Link to="/" className={styles['back']}>
          <ArrowLeft aria-hidden size={15} /> New lookup
        </Link>
      ) : (
        <a
          className={styles['back']}
          href={batch}
          onClick={(event) => {
            // A click with a modifier key opens a tab, as everywhere.
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            void navigate({ href: batch });
          }}
        >
          <ArrowLeft aria-hidden size={15} /> Back to the batch
        </a>
      )}
      {total > 1 && (
        <span className={styles['steps']}>
          <span className={styles['place']}>
            Video {place} of {total}
          </span>
          <Button size="sm" disabled={previous === null} onClick={() => open(previous)}>
            <ChevronLeft aria-hidden /> Previous
          </Button>
          <Button size="sm" disabled={next === null} onClick={() => open(next)}>
            Next <ChevronRight aria-hidden />
          </Button>
        </span>
      )}
    </nav>
  );
}
