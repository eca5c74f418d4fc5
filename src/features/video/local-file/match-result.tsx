import { CircleCheck, CircleSlash, Equal } from 'lucide-react';
import type { LocalMatch } from '#domain/local-match.ts';
import { formatBytes } from '#domain/format.ts';
import { CopyButton } from '#ui/copy-button.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './local-file.module.css';

type Props = { file: File; match: LocalMatch; seconds: number };

const words = {
  match: {
    title: 'This is the file that was analysed',
    text: 'Its SHA-256 is the one identifAI reports: every byte is the same.',
    icon: CircleCheck,
  },
  no_match: {
    title: 'This is not the file that was analysed',
    text: 'Its SHA-256 differs. A copy that was cut, re-encoded or sent through a messenger has another digest even when it shows the same scene, so the results above say nothing certain about this file. It is not played beside them.',
    icon: CircleSlash,
  },
  not_comparable: {
    title: 'This file cannot be compared',
    text: 'Neither a match nor a mismatch:',
    icon: Equal,
  },
} as const;

/** What came of comparing, with both digests in full. */
export function MatchResult({ file, match, seconds }: Props) {
  const { title, text, icon: Icon } = words[match.kind];
  return (
    <div className={styles['result']} data-kind={match.kind} role="status">
      <p className={styles['resultTitle']}>
        <Icon aria-hidden size={18} />
        {title}
      </p>
      <p className={styles['resultText']}>
        {text} {match.kind === 'not_comparable' && `${match.why}.`}
      </p>
      <dl className={styles['digests']}>
        <div>
          <dt>
            Your file, <UntrustedText text={file.name} maxLength={120} /> ({formatBytes(file.size)}, read in{' '}
            {seconds.toFixed(1)} s)
          </dt>
          <dd>
            <code>{match.digest}</code>
            <CopyButton text={match.digest} label="Copy the digest of your file" />
          </dd>
        </div>
        {match.kind === 'no_match' && (
          <div>
            <dt>Reported by identifAI</dt>
            <dd>
              <code>{match.reported}</code>
              <CopyButton text={match.reported} label="Copy the reported digest" />
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}
