import { Toast as BaseToast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './toast.module.css';

const manager = BaseToast.createToastManager();

type ToastOptions = { tone?: 'info' | 'error' };

/** Shows a short message for something that just happened. Works outside components, too. */
export function showToast(message: string, { tone = 'info' }: ToastOptions = {}): void {
  manager.add({
    description: message,
    type: tone,
    priority: tone === 'error' ? 'high' : 'low',
    timeout: tone === 'error' ? 12_000 : 5_000,
  });
}

/** For one-shot actions: copied, exported. Failures that belong to a control are said beside it instead. */
export function useToast(): (message: string, options?: ToastOptions) => void {
  return showToast;
}

/** Holds the corner of the page where toasts appear; F6 moves the focus there. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <BaseToast.Provider toastManager={manager} limit={3}>
      {children}
      <BaseToast.Portal>
        <BaseToast.Viewport className={styles['viewport']}>
          <ToastList />
        </BaseToast.Viewport>
      </BaseToast.Portal>
    </BaseToast.Provider>
  );
}

function ToastList() {
  const { toasts } = BaseToast.useToastManager();
  return toasts.map((toast) => (
    <BaseToast.Root key={toast.id} toast={toast} className={styles['toast']} data-tone={toast.type}>
      <BaseToast.Content className={styles['content']}>
        <BaseToast.Description className={styles['message']} />
        <BaseToast.Close
          render={
            <Button size="sm" variant="ghost" className={styles['close']} aria-label="Dismiss">
              <X aria-hidden />
            </Button>
          }
        />
      </BaseToast.Content>
    </BaseToast.Root>
  ));
}
