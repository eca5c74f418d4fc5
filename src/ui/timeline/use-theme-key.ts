import { useSyncExternalStore } from 'react';

const darkQuery = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const media = window.matchMedia(darkQuery);
  media.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', listener);
  };
}

function themeKey(): string {
  return `${document.documentElement.dataset['theme'] ?? ''} ${window.matchMedia(darkQuery).matches}`;
}

/** Changes whenever the page's colours do, so that canvases are drawn again. */
export function useThemeKey(): string {
  return useSyncExternalStore(subscribe, themeKey);
}
