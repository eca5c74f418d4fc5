import { clipMiddle } from '#domain/untrusted-text.ts';
import { CopyButton } from './copy-button.tsx';
import styles from './identifier-text.module.css';

type IdentifierTextProps = {
  identifier: string;
  /** Adds a button that copies the whole identifier. */
  copy?: boolean;
};

/** An identifier or digest, cut in the middle so that both ends can be compared; its title holds the whole. */
export function IdentifierText({ identifier, copy = false }: IdentifierTextProps) {
  const short = clipMiddle(identifier, { start: 12, end: 8 });
  return (
    <span className={styles['identifier']}>
      <code title={identifier} translate="no">
        {short}
      </code>
      {copy && <CopyButton text={identifier} label={`Copy identifier ${identifier}`} />}
    </span>
  );
}
