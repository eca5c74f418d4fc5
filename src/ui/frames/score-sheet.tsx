import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type ReactNode,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useElementWidth } from '#ui/timeline/use-element-width.ts';
import { frameStep } from './frame-slider.ts';
import { rowAt, rowGap, sheetHeight, type SheetRow } from './paint-sheet.ts';
import styles from './score-sheet.module.css';
import { SheetCanvas } from './sheet-canvas.tsx';
import { barIn, positionAt, type Slots, tickPositions, toSlots } from './slots.ts';

export type LabelledRow = SheetRow & { label: ReactNode; note?: ReactNode };

type ScoreSheetProps = {
  /** Accessible name of the slider: “Selected frame”. */
  label: string;
  rows: readonly LabelledRow[];
  count: number;
  selected: number;
  matches: readonly number[] | null;
  onSelect: (position: number) => void;
  /** A frame in words, and one row of it when the pointer is on a row. */
  describe: (position: number, rowId: string | null) => string;
};

type Point = { position: number; rowId: string | null };

/**
 * One column a frame, one row a verdict or model: artificial grows up from the middle of its row, human down.
 * The drawing is a slider over the frames, by keys and by pointer.
 */
export function ScoreSheet({ label, rows, count, selected, matches, onSelect, describe }: ScoreSheetProps) {
  const plot = useRef<HTMLDivElement>(null);
  const width = useElementWidth(plot);
  const [hovered, setHovered] = useState<Point | null>(null);
  // Identity matters: the canvas is drawn again only when its slots change, not at every step of the slider.
  const slots = useMemo(() => toSlots(count, width), [count, width]);

  const pointAt = (event: PointerEvent<HTMLDivElement>): Point | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const position = positionAt(slots, event.clientX - box.left);
    return position === null ? null : { position, rowId: rowAt(rows, event.clientY - box.top)?.id ?? null };
  };
  const handlePointer = (event: PointerEvent<HTMLDivElement>) => {
    const point = pointAt(event);
    setHovered(point);
    if (point !== null && event.buttons === 1 && point.position !== selected) onSelect(point.position);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = frameStep(event.key, selected, count);
    if (target === null) return;
    event.preventDefault();
    onSelect(target);
  };

  const cursor = barIn(slots, selected);
  const height = sheetHeight(rows);
  return (
    <div className={styles['sheet']}>
      <Labels rows={rows} />
      <div className={styles['plot']} ref={plot}>
        <div
          className={styles['slider']}
          style={{ blockSize: height }}
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-orientation="horizontal"
          aria-valuemin={1}
          aria-valuemax={count}
          aria-valuenow={selected + 1}
          aria-valuetext={describe(selected, null)}
          onKeyDown={handleKeyDown}
          onPointerDown={handlePointer}
          onPointerMove={handlePointer}
          onPointerLeave={() => setHovered(null)}
        >
          <SheetCanvas rows={rows} slots={slots} matches={matches} />
          {hovered !== null && (
            <span
              className={styles['hover']}
              style={{ insetInlineStart: barIn(slots, hovered.position).x, inlineSize: slots.slot }}
            />
          )}
          <span
            className={styles['cursor']}
            style={{ transform: `translateX(${cursor.x}px)`, inlineSize: cursor.width }}
          />
        </div>
        <Ticks slots={slots} />
      </div>
      <p className={styles['readout']}>
        {hovered === null ? describe(selected, null) : describe(hovered.position, hovered.rowId)}
      </p>
    </div>
  );
}

/* Neither changes while the slider moves. */
const Labels = memo(function Labels({ rows }: { rows: readonly LabelledRow[] }) {
  return (
    <div className={styles['labels']} style={{ rowGap }}>
      {rows.map((row) => (
        <div key={row.id} className={styles['label']} style={{ blockSize: row.height }}>
          <span className={styles['name']}>{row.label}</span>
          {row.note !== undefined && <span className={styles['note']}>{row.note}</span>}
        </div>
      ))}
    </div>
  );
});

const Ticks = memo(function Ticks({ slots }: { slots: Slots }) {
  return (
    <div className={styles['ticks']} aria-hidden>
      {tickPositions(slots).map((position) => (
        <span
          key={position}
          className={styles['tick']}
          style={{ insetInlineStart: position * slots.slot + barIn(slots, position).width / 2 }}
        >
          {position + 1}
        </span>
      ))}
    </div>
  );
});
