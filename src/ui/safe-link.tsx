import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { toSafeUrl } from '#lib/safe-url.ts';
import styles from './safe-link.module.css';
import { UntrustedText } from './untrusted-text.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/**
 * A link to an address that came from outside. Only plain https addresses become links, with the host they
 * really lead to beside them; anything else stays text.
 */
export function SafeLink({ url, children }: { url: string; children?: ReactNode }) {
  const safe = toSafeUrl(url);
  if (safe === null) {
    return (
      <span className={styles['refused']}>
        <UntrustedText text={url} maxLength={300} /> <i>(not a safe web address, shown as text)</i>
      </span>
    );
  }
  return (
    <a
      className={styles['link']}
      href={safe.href}
      target="_blank"
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
    >
      {children ?? <UntrustedText text={safe.href} maxLength={120} />}
      {children !== undefined && <span className={styles['host']}>{safe.host}</span>}
      <ArrowUpRight aria-hidden size={13} />
      <VisuallyHidden>(opens in a new tab)</VisuallyHidden>
    </a>
  );
}
