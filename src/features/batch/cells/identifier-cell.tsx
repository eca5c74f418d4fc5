import { clipMiddle } from '#domain/untrusted-text.ts';
import { useToast } from '#ui/toast.tsx';
import styles from './cells.module.css';
import { RowIcon } from './row-icon.tsx';

/** An identifier or digest with a button that copies it whole; lighter than the kit's, for thousands of rows. */
export function IdentifierCell({ text, what }: { text: string; what: string }) {
  const toast = useToast();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast(`Copied ${what} ${clipMiddle(text, { start: 12, end: 8 })}.`);
    } catch {
      toast('This browser does not allow copying here. Select the text and copy it by hand.');
    }
  };
  return (
    <span className={styles['identifier']}>
      <code className={styles['mono']} title={text} translate="no">
        {clipMiddle(text, { start: 12, end: 6 })}
      </code>
      <button
        type="button"
        className={styles['copy']}
        aria-label={`Copy ${what} ${text}`}
        onClick={() => void copy()}
      >
        <RowIcon icon="copy" />
      </button>
    </span>
  );
}
