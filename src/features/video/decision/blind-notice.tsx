import { EyeOff } from 'lucide-react';
import { Button } from '#ui/button.tsx';
import styles from './blind-notice.module.css';

/** Stands where the verdict would be while scores are hidden. Nothing of the answer is in the page then. */
export function BlindNotice({ onLook }: { onLook: () => void }) {
  return (
    <section className={styles['notice']} aria-label="Scores are hidden">
      <EyeOff aria-hidden size={22} />
      <div>
        <p className={styles['title']}>Scores are hidden until you have decided.</p>
        <p className={styles['text']}>
          Look at the file, decide, save. What identifAI says and whether it agrees with you is shown then.
        </p>
      </div>
      <Button size="sm" onClick={onLook}>
        Show scores without deciding
      </Button>
    </section>
  );
}
