import { FileDown } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import styles from './file-drop.module.css';

/** Takes files dropped anywhere on the page, and says so while one is held over it. */
export function FileDrop({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const [isOver, setIsOver] = useState(false);
  const take = useEffectEvent(onFiles);

  // Outside React: drags are followed on the window, so that a file dropped beside the box does not open in its place.
  useEffect(() => {
    const listeners = new AbortController();
    const { signal } = listeners;
    const handleDrag = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    window.addEventListener('dragenter', handleDrag, { signal });
    window.addEventListener('dragover', handleDrag, { signal });
    window.addEventListener(
      'dragleave',
      (event) => {
        // Leaving for another element of the page is not leaving the page.
        if (event.relatedTarget === null) setIsOver(false);
      },
      { signal },
    );
    window.addEventListener(
      'drop',
      (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setIsOver(false);
        take([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    return () => listeners.abort();
  }, []);

  if (!isOver) return null;
  return (
    <div className={styles['overlay']} aria-hidden>
      <div className={styles['target']}>
        <FileDown size={28} />
        <p>Drop to read its identifiers</p>
        <p className={styles['note']}>The file stays in this browser.</p>
      </div>
    </div>
  );
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
