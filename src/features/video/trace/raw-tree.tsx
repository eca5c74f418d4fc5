import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { createOutline } from '#lib/json-outline.ts';
import { Notice } from '#ui/notice.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import { RawRow } from './raw-row.tsx';
import styles from './raw-tree.module.css';
import { keyTarget } from './tree-keys.ts';

type Props = {
  /** JSON text exactly as sent. */
  text: string;
  /** JSON pointer to open and mark. */
  path: string;
};

const rowHeight = 24;

/** JSON text as a tree. Only what is opened is read, and only the rows in sight are mounted. */
export function RawTree({ text, path }: Props) {
  const navigate = useNavigate();
  // Rows of many megabytes are read once.
  const outline = useMemo(() => createOutline(text), [text]);
  const target = outline.locate(path);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(target.way));
  const [openedFor, setOpenedFor] = useState(path);
  const scroller = useRef<HTMLDivElement>(null);
  const treeId = useId();

  // A new question opens the way to its answer and leaves open what was open.
  if (openedFor !== path) {
    setOpenedFor(path);
    setOpen(new Set([...open, ...target.way]));
  }

  const rows = outline.rows(open);
  const at = rows.findIndex((row) => row.pointer === target.reached);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 400, height: 480 },
  });

  // Outside React: the scroll position goes to the answer, once per question.
  useEffect(() => {
    if (at !== -1) virtualizer.scrollToIndex(at, { align: 'center' });
    // oxlint-disable-next-line react/exhaustive-deps -- opening another branch must not move the view
  }, [path, virtualizer]);

  const toggle = (pointer: string) => {
    const next = new Set(open);
    if (!next.delete(pointer)) next.add(pointer);
    setOpen(next);
  };
  const choose = (pointer: string) =>
    void navigate({
      to: '.',
      search: (previous: object) => ({ ...previous, trace: pointer }),
      replace: true,
      resetScroll: false,
    });

  const handleKeyDown = (event: KeyboardEvent) => {
    const step = keyTarget(event.key, rows, at);
    if (step === null) return;
    event.preventDefault();
    if (step.kind === 'toggle') {
      toggle(step.pointer);
      return;
    }
    choose(step.pointer);
    virtualizer.scrollToIndex(step.index, { align: 'auto' });
  };

  return (
    <div className={styles['tree']}>
      {!target.found && (
        <Notice tone="warning" title="This path is not in the row">
          The deepest part of it that exists is marked:{' '}
          <code>
            <UntrustedText
              text={target.reached === '' ? '(the row itself)' : target.reached}
              maxLength={200}
            />
          </code>
        </Notice>
      )}
      <div
        ref={scroller}
        className={styles['scroller']}
        role="tree"
        aria-label="Raw data as sent"
        tabIndex={0}
        aria-activedescendant={at === -1 ? undefined : `${treeId}-${at}`}
        onKeyDown={handleKeyDown}
      >
        <div
          className={styles['space']}
          style={{ blockSize: virtualizer.getTotalSize() }}
          role="presentation"
        >
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <RawRow
                key={item.key}
                id={`${treeId}-${item.index}`}
                row={row}
                text={text}
                top={item.start}
                isMarked={item.index === at}
                isExact={target.found}
                onToggle={toggle}
                onChoose={choose}
              />
            );
          })}
        </div>
      </div>
      <p className={styles['hint']}>
        Values are the characters as sent. Arrows move and open, a click marks a place.
      </p>
    </div>
  );
}
