import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

type NoticeProps = {
  tone: 'info' | 'warning' | 'error';
  title?: ReactNode;
  children: ReactNode;
  actions?: ReactNode;
};

const icons = { info: Info, warning: TriangleAlert, error: CircleAlert } as const;
const tones = { info: 'Note', warning: 'Warning', error: 'Error' } as const;

/** Something the reader should know, in place. Errors are announced at once, the rest politely. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={styles['notice']} data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon role="img" aria-label={tones[tone]} size={16} className={styles['icon']} />
      <div className={styles['text']}>
        {title !== undefined && <p className={styles['title']}>{title}</p>}
        <div>{children}</div>
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
