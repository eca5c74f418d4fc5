import type { MouseEvent, ReactNode } from 'react';
import styles from './video-link.module.css';

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
  const handleClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(identifier);
  };
  return (
    <a className={styles['link']} href={videoHref(identifier, from)} onClick={handleClick}>
      {children}
    </a>
  );
}
