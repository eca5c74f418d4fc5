type Start<T> = (signal: AbortSignal) => Promise<T>;
type UnderWay<T> = { result: Promise<T>; controller: AbortController; waiting: number };

/**
 * Lets equal reads share one call. Each caller can leave by its own signal; the call is aborted when the last one has left.
 */
export function createSharing<T>() {
  const underWay = new Map<string, UnderWay<T>>();

  function begin(key: string, start: Start<T>): UnderWay<T> {
    const controller = new AbortController();
    const entry = { result: start(controller.signal), controller, waiting: 0 };
    underWay.set(key, entry);
    const end = () => {
      if (underWay.get(key) === entry) underWay.delete(key);
    };
    entry.result.then(end, end);
    return entry;
  }

  return async (key: string, signal: AbortSignal, start: Start<T>): Promise<T> => {
    signal.throwIfAborted();
    const entry = underWay.get(key) ?? begin(key, start);
    entry.waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = () => {
        entry.waiting -= 1;
        if (entry.waiting === 0) {
          // Whoever asks from now on starts afresh instead of joining a call that is being torn down.
          if (underWay.get(key) === entry) underWay.delete(key);
          entry.controller.abort(signal.reason);
        }
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      entry.result.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  };
}
