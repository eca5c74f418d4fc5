import { clipText, toVisibleParts } from '#domain/untrusted-text.ts';
import styles from './untrusted-text.module.css';

/**
 * Text that came from outside: set apart so that its direction cannot reorder the page, with invisible and
 * direction-changing characters spelled out, and cut when very long.
 */
export function UntrustedText({ text, maxLength = 512 }: { text: string; maxLength?: number }) {
  const parts = toVisibleParts(clipText(text, maxLength));
  return (
    <bdi className={styles['text']}>
      {parts.map((part, index) =>
        part.kind === 'text' ? (
          part.text
        ) : (
          // Parts have no identity of their own; their order is fixed.
          <code
            key={index}
            className={styles['escape']}
            title="A character that would be invisible or would change the text around it"
          >
            {part.text}
          </code>
        ),
      )}
    </bdi>
  );
}
