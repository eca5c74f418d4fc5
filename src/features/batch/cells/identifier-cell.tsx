import { clipMiddle } from '#domain/untrusted-text.ts';
import { useToast } from '#ui/toast.tsx';
import styles from './cells.module.css';

/** Two sheets, from Lucide (ISC licence), as one element: see the outlines of outcomes. */
const copyShape =
  'M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2zM4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2';

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
    <>
      <code className={styles['mono']} title={text} translate="no">
        {clipMiddle(text, { start: 12, end: 6 })}
      </code>
      <button
        type="button"
        className={styles['copy']}
        aria-label={`Copy ${what} ${text}`}
        onClick={() => void copy()}
      >
        <svg className={styles['copyIcon']} viewBox="0 0 24 24" width={13} height={13} aria-hidden>
          <path d={copyShape} />
        </svg>
      </button>
    </>
  );
}
