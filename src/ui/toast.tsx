import { lazy, type ReactNode, Suspense, useState, useSyncExternalStore } from 'react';
import { toastStore } from './toast-store.ts';

const ToastRegion = lazy(async () => ({ default: (await import('./toast-region.tsx')).ToastRegion }));

type ToastOptions = { tone?: 'info' | 'error' };

/** Shows a short message for something that just happened. Works outside components, too. */
export function showToast(message: string, { tone = 'info' }: ToastOptions = {}): void {
  toastStore.add({ text: message, tone });
}

/** For one-shot actions: copied, exported. Failures that belong to a control are said beside it instead. */
export function useToast(): (message: string, options?: ToastOptions) => void {
  return showToast;
}

/** Shows toasts over `children`. What draws them loads with the first one. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const waiting = useSyncExternalStore(toastStore.subscribe, toastStore.read);
  const [isNeeded, setIsNeeded] = useState(false);
  if (waiting.length > 0 && !isNeeded) setIsNeeded(true);
  return (
    <>
      {children}
      {isNeeded && (
        <Suspense>
          <ToastRegion />
        </Suspense>
      )}
    </>
  );
}
