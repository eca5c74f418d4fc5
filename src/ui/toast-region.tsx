import { Toast as BaseToast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from './button.tsx';
import styles from './toast-region.module.css';
import { type ToastMessage, toastStore } from './toast-store.ts';

const manager = BaseToast.createToastManager();

function show({ text, tone }: ToastMessage): void {
  manager.add({
    description: text,
    type: tone,
    priority: tone === 'error' ? 'high' : 'low',
    timeout: tone === 'error' ? 12_000 : 5_000,
  });
}

/** The corner of the page where toasts appear; F6 moves the focus there. */
export function ToastRegion() {
  // Outside React: messages come through a store, because they are also raised outside components.
  useEffect(() => {
    const showWaiting = () => {
      for (const message of toastStore.take()) show(message);
    };
    showWaiting();
    return toastStore.subscribe(showWaiting);
  }, []);

  return (
    <BaseToast.Provider toastManager={manager} limit={3}>
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
