import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { FrameView } from '#domain/video/frames.ts';
import { useElementWidth } from '#ui/timeline/use-element-width.ts';
import { FrameCard } from './frame-card.tsx';
import styles from './contact-sheet.module.css';

type ContactSheetProps = {
  views: readonly FrameView[];
  selected: number;
  onSelect: (position: number) => void;
};

const cardWidth = 112;
const cardHeight = 68;
const gap = 8;

/**
 * Frames as data cards in order: the service sends no pictures. Rows outside the view are not mounted, so that
 * thousands of frames cost as much as a screenful.
 */
export function ContactSheet({ views, selected, onSelect }: ContactSheetProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const width = useElementWidth(scroller);
  const columns = Math.max(1, Math.floor((width + gap) / (cardWidth + gap)));
  const rows = useVirtualizer({
    count: Math.ceil(views.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight + gap,
    overscan: 2,
    initialRect: { width: 480, height: 480 },
  });
  const place = views.findIndex((view) => view.frame.position === selected);

  // Outside React: the scroll position follows the selection, which may come from keys far from here. All rows are equally
  // high, so that no layout has to be asked for, and nothing moves while the selection is in view.
  useEffect(() => {
    const element = scroller.current;
    const viewHeight = rows.scrollRect?.height ?? 0;
    if (element === null || place < 0 || viewHeight === 0) return;
    const target = scrollToShow(Math.floor(place / columns) * (cardHeight + gap), {
      top: rows.scrollOffset ?? 0,
      height: viewHeight,
    });
    if (target !== null) element.scrollTop = target;
  }, [rows, place, columns]);

  return (
    <div
      className={styles['scroller']}
      ref={scroller}
      role="region"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- its own scroll area has to be reachable by key
      tabIndex={0}
      aria-label="Contact sheet of frames"
    >
      <div className={styles['sheet']} style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => (
          <ul
            key={row.key}
            className={styles['row']}
            style={{
              transform: `translateY(${row.start}px)`,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              gap,
            }}
          >
            {views.slice(row.index * columns, (row.index + 1) * columns).map((view) => (
              <li key={view.frame.at}>
                <FrameCard
                  view={view}
                  selected={view.frame.position === selected}
                  height={cardHeight}
                  onSelect={onSelect}
                />
              </li>
            ))}
          </ul>
        ))}
      </div>
    </div>
  );
}

/** Where to scroll so that a row is in view, or null when it is. */
function scrollToShow(rowTop: number, view: { top: number; height: number }): number | null {
  const rowBottom = rowTop + cardHeight + gap;
  if (rowTop < view.top) return rowTop;
  return rowBottom > view.top + view.height ? rowBottom - view.height : null;
}
