import { fetchAhead } from '#api/fetch-ahead.ts';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import styles from './video-link.module.css';

/** So long a pointer or the focus stays on a link that is about to be opened, in milliseconds. */
const restMs = 60;
let rest: ReturnType<typeof setTimeout> | undefined;

type VideoLinkProps = {
  identifier: string;
  /** Address of the batch as it is now, for the way back. */
  from: string;
  onOpen: (identifier: string) => void;
  children: ReactNode;
};

/** Address of a video's page that leads back to this batch. */
function videoHref(identifier: string, from: string): string {
  return `/video/${encodeURIComponent(identifier)}?from=${encodeURIComponent(from)}`;
}

/**
 * A real link, so that it can be opened in a new tab or copied. Not the router's own link: that one works out
 * its address again for every row on each scroll step.
 */
export function VideoLink({ identifier, from, onOpen, children }: VideoLinkProps) {
  const router = useRouter();
  const preload = () => {
    void router.preloadRoute({ to: '/video/$identifier', params: { identifier }, search: { from } });
    // A pointer on its way elsewhere, or a key held down, passes over many links.
    rest = setTimeout(() => fetchAhead(identifier), restMs);
  };
  const leave = () => clearTimeout(rest);
  const handleClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(identifier);
  };
  return (
    <a
      className={styles['link']}
      href={videoHref(identifier, from)}
      onClick={handleClick}
      onPointerEnter={preload}
      onPointerLeave={leave}
      onFocus={preload}
      onBlur={leave}
    >
      {children}
    </a>
  );
}
