import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Button } from './button.tsx';
import styles from './dialog.module.css';

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** Said under the title. */
  description?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  width?: 'md' | 'lg';
  /** What has the focus at first; without it the first thing that can. */
  initialFocus?: RefObject<HTMLElement | null>;
};

/** A modal dialog: focus stays inside, Escape and the cross close it, the opener gets the focus back. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  width = 'md',
  initialFocus,
}: DialogProps) {
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles['backdrop']} />
        <BaseDialog.Viewport className={styles['viewport']}>
          <BaseDialog.Popup className={styles['popup']} data-width={width} initialFocus={initialFocus}>
            <header className={styles['header']}>
              <BaseDialog.Title className={styles['title']}>{title}</BaseDialog.Title>
              <BaseDialog.Close
                render={
                  <Button size="sm" variant="ghost" aria-label="Close" className={styles['close']}>
                    <X aria-hidden />
                  </Button>
                }
              />
              {description !== undefined && (
                <BaseDialog.Description className={styles['description']}>
                  {description}
                </BaseDialog.Description>
              )}
            </header>
            <div className={styles['body']}>{children}</div>
            {footer !== undefined && <footer className={styles['footer']}>{footer}</footer>}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
