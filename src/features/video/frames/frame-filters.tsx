import { countSelections, type FrameSelection, type FrameView } from '#domain/video/frames.ts';
import { Button } from '#ui/button.tsx';
import styles from './frame-filters.module.css';

type FrameFiltersProps = {
  views: readonly FrameView[];
  filter: FrameSelection | undefined;
  onFilter: (filter: FrameSelection | undefined) => void;
};

const filters: readonly { filter: FrameSelection; label: string; hint: string }[] = [
  { filter: 'artificial', label: 'Artificial', hint: 'Frames whose verdict is artificial' },
  { filter: 'human', label: 'Human', hint: 'Frames whose verdict is human' },
  { filter: 'contested', label: 'Contested', hint: 'Frames whose heuristics contradict each other' },
  { filter: 'unknown', label: 'Unknown', hint: 'Frames without a usable answer' },
  { filter: 'errored', label: 'Errored', hint: 'Frames whose analysis failed' },
  {
    filter: 'other',
    label: 'No verdict',
    hint: 'Frames that are processing, without verdict or unrecognised',
  },
  { filter: 'heatmap', label: 'Has heatmap', hint: 'Frames with a heatmap to fetch' },
  { filter: 'c2pa', label: 'Has C2PA', hint: 'Frames with Content Credentials' },
];

/** Narrows the frames; every button says how many it keeps. */
export function FrameFilters({ views, filter, onFilter }: FrameFiltersProps) {
  const counts = countSelections(views);
  return (
    <div className={styles['filters']} role="group" aria-label="Show frames">
      <Button size="sm" aria-pressed={filter === undefined} onClick={() => onFilter(undefined)}>
        All <span className={styles['count']}>{views.length}</span>
      </Button>
      {filters
        .filter((each) => each.filter !== 'other' || counts.other > 0)
        .map((each) => (
          <Button
            key={each.filter}
            size="sm"
            title={each.hint}
            aria-pressed={filter === each.filter}
            disabled={counts[each.filter] === 0 && filter !== each.filter}
            onClick={() => onFilter(filter === each.filter ? undefined : each.filter)}
          >
            {each.label} <span className={styles['count']}>{counts[each.filter]}</span>
          </Button>
        ))}
    </div>
  );
}
