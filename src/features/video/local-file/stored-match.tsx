import { useEffect, useState } from 'react';
import { readLocalMatches, type StoredLocalMatch } from '#browser/local-matches.ts';
import { formatTime } from '#domain/format.ts';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './local-file.module.css';

/** What came of the last comparison in this browser. Only its result is kept, never the file. */
export function StoredMatch({ identifier }: { identifier: string }) {
  const [stored, setStored] = useState<StoredLocalMatch | null>(null);

  // Outside React: the browser's store.
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const matches = await readLocalMatches([identifier]);
      if (!gone) setStored(matches.get(identifier) ?? null);
    };
    void read();
    return () => {
      gone = true;
    };
  }, [identifier]);

  if (stored === null) return null;
  return (
    <p className={styles['muted']}>
      Last compared {formatTime(stored.at)}: <UntrustedText text={stored.fileName} maxLength={120} />{' '}
      {stored.matched === null
        ? 'could not be compared'
        : stored.matched
          ? 'was the file that was analysed'
          : 'was not the file that was analysed'}
      . Choose it again to play it.
    </p>
  );
}
