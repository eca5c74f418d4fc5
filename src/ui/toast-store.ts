export type ToastMessage = { text: string; tone: 'info' | 'error' };

let waiting: readonly ToastMessage[] = [];
const listeners = new Set<() => void>();

/** Holds messages until the corner of the page that shows them has loaded. */
export const toastStore = {
  add: (message: ToastMessage) => change([...waiting, message]),
  /** Hands over what waits. */
  take: (): readonly ToastMessage[] => {
    const taken = waiting;
    if (taken.length > 0) change([]);
    return taken;
  },
  read: () => waiting,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

function change(next: readonly ToastMessage[]): void {
  waiting = next;
  for (const listener of listeners) listener();
}
