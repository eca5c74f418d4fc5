import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Video } from '#contract/video.ts';
import { usePrinting } from '#browser/printing.ts';
import { isGap } from '#domain/reading.ts';
import type { FrameView } from '#domain/video/frames.ts';
import { sensitivityOf } from '#domain/video/sensitive.ts';
import { useOwnPictures } from '#features/video/audio/playback.tsx';
import { useElementWidth } from '#ui/timeline/use-element-width.ts';
import { CardPicture } from './card-picture.tsx';
import { FrameCard } from './frame-card.tsx';
import styles from './contact-sheet.module.css';

type ContactSheetProps = {
  video: Video;
  views: readonly FrameView[];
  selected: number;
  /** The reader has asked for media that may be sensitive. */
  revealed: boolean;
  onSelect: (position: number) => void;
};

const cardWidth = 112;
const wordsHeight = 68;
const pictureHeight = 60;
const gap = 8;

/**
 * Frames as data cards in order: the service sends no pictures; those of the reader's own file stand above the words
 * once they assume evenly spaced frames. Rows outside the view are not mounted, so that thousands of frames cost as
 * much as a screenful; on paper all of them stand.
 */
export function ContactSheet({ video, views, selected, revealed, onSelect }: ContactSheetProps) {
  const pictures = useOwnPictures();
  const printing = usePrinting();
  const cardHeight = wordsHeight + (pictures === null ? 0 : pictureHeight);
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
    const rowHeight = cardHeight + gap;
    const target = scrollToShow(
      { top: Math.floor(place / columns) * rowHeight, height: rowHeight },
      { top: rows.scrollOffset ?? 0, height: viewHeight },
    );
    if (target !== null) element.scrollTop = target;
  }, [rows, place, columns, cardHeight]);

  // Outside React: the virtualizer keeps the heights it has measured by.
  useEffect(() => rows.measure(), [rows, cardHeight]);

  const cardOf = (view: FrameView) => (
    <li key={view.frame.at}>
      <FrameCard
        view={view}
        selected={view.frame.position === selected}
        height={cardHeight}
        onSelect={onSelect}
        picture={
          pictures !== null && (
            <CardPicture
              pictures={pictures}
              position={view.frame.position}
              frames={isGap(video.frames) ? 0 : video.frames.length}
              hidden={!revealed && sensitivityOf(video, view.frame) !== null}
            />
          )
        }
      />
    </li>
  );

  return (
    <div
      className={styles['scroller']}
      ref={scroller}
      role="region"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- its own scroll area has to be reachable by key
      tabIndex={0}
      aria-label="Contact sheet of frames"
    >
      {printing ? (
        <ul className={styles['printed']}>{views.map(cardOf)}</ul>
      ) : (
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
              {views.slice(row.index * columns, (row.index + 1) * columns).map(cardOf)}
            </ul>
          ))}
        </div>
      )}
    </div>
  );
}

type Stretch = { top: number; height: number };

/** Where to scroll so that a row is in view, or null when it is. */
function scrollToShow(row: Stretch, view: Stretch): number | null {
  if (row.top < view.top) return row.top;
  const bottom = row.top + row.height;
  return bottom > view.top + view.height ? bottom - view.height : null;
}
