import { useSyncExternalStore } from 'react';

let asked = false;

/**
 * Whether the page is being printed. For parts that show only what is in view: on paper everything is. (React draws what
 * follows from an outside event before that event is over, so the page is whole when the browser looks at it.)
 */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting);
}

function isPrinting(): boolean {
  return asked || window.matchMedia('print').matches;
}

function subscribe(listener: () => void): () => void {
  const begin = () => {
    asked = true;
    listener();
  };
  const end = () => {
    asked = false;
    listener();
  };
  const media = window.matchMedia('print');
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  media.addEventListener('change', listener);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    media.removeEventListener('change', listener);
  };
}
