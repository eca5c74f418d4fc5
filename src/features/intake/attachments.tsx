import { FileText, X } from 'lucide-react';
import { formatBytes, formatQuantity } from '#domain/format.ts';
import { Button } from '#ui/button.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './attachments.module.css';
import type { Attachment } from './intake-state.ts';

type AttachmentsProps = { attachments: readonly Attachment[]; onRemove: (id: number) => void };

/** Files and large pastes that are read along with the box. */
export function Attachments({ attachments, onRemove }: AttachmentsProps) {
  if (attachments.length === 0) return null;
  return (
    <ul className={styles['list']} aria-label="Files">
      {attachments.map(({ id, name, bytes, source }) => (
        <li key={id} className={styles['file']}>
          <FileText aria-hidden size={16} />
          <span className={styles['name']}>
            <UntrustedText text={name} maxLength={80} />
          </span>
          <span className={styles['facts']}>
            {formatBytes(bytes)}, {source.format}, {formatQuantity(source.found.length, 'identifier')}
          </span>
          <Button size="sm" variant="ghost" aria-label={`Remove ${name}`} onClick={() => onRemove(id)}>
            <X aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}
