import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ClipTarget, findClip, isTarget } from '#domain/timeline/find-clips.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { useKeys } from '#ui/keys/keys.tsx';
import type { ClipRow } from './clip-list.ts';
import styles from './clip-steps.module.css';

type Props = {
  label: string;
  rows: readonly ClipRow[];
  /** Places in the list, in the order one steps through them. */
  order: readonly number[];
  selected: number | null;
  onSelect: (position: number) => void;
  hasKeys: boolean;
};

const targets = [
  { target: 'artificial', label: 'AI-made' },
  { target: 'unknown', label: 'unknown' },
  { target: 'contested', label: 'contested' },
] as const satisfies readonly { target: ClipTarget; label: string }[];

/** Goes from clip to clip, or to the next one worth a look. */
export function ClipSteps({ label, rows, order, selected, onSelect, hasKeys }: Props) {
  const byPosition = new Map(rows.map((row) => [row.clip.position, row.clip]));
  const go = (direction: 1 | -1, target?: ClipTarget) => {
    const found = findClip(order, { current: selected, direction }, (position) => {
      const clip = byPosition.get(position);
      return clip !== undefined && (target === undefined || isTarget(clip, target));
    });
    if (found !== null) onSelect(found);
  };

  useKeys(
    'Sound',
    hasKeys
      ? [
          { keys: ']', label: 'Next clip', run: () => go(1) },
          { keys: '[', label: 'Previous clip', run: () => go(-1) },
          { keys: 'shift+a', label: 'Next AI-made clip', run: () => go(1, 'artificial') },
          { keys: 'shift+u', label: 'Next unknown clip', run: () => go(1, 'unknown') },
          { keys: 'shift+c', label: 'Next contested clip', run: () => go(1, 'contested') },
        ]
      : [],
  );

  const at = selected === null ? -1 : order.indexOf(selected);
  return (
    <div className={styles['steps']} role="group" aria-label={`${label}: step through clips`}>
      <IconButton size="sm" label="Previous clip" icon={<ChevronLeft aria-hidden />} onClick={() => go(-1)} />
      <span className={styles['place']} role="status">
        {at === -1 ? `${order.length} clips` : `${at + 1} of ${order.length}`}
      </span>
      <IconButton size="sm" label="Next clip" icon={<ChevronRight aria-hidden />} onClick={() => go(1)} />
      {targets.map(({ target, label: word }) => {
        const total = rows.filter((row) => isTarget(row.clip, target)).length;
        return (
          <Button key={target} size="sm" disabled={total === 0} onClick={() => go(1, target)}>
            Next {word} <span className={styles['count']}>{total}</span>
          </Button>
        );
      })}
    </div>
  );
}
