import type { ClipLayout, Overlap, Span } from '#domain/timeline/place-clips.ts';
import { formatQuantity } from '#domain/format.ts';
import { toClock } from '#lib/clock.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './coverage-notes.module.css';

type Props = { layout: ClipLayout; onSelect: (position: number) => void };

/** A page of text is enough; the timeline and the table show all of them. */
const listed = 50;

/** Names what the drawing shows without words: gaps, overlaps and clips that could not be placed. */
export function CoverageNotes({ layout, onSelect }: Props) {
  const { gaps, overlaps, leftOut } = layout;
  if (gaps.length + overlaps.length + leftOut.length === 0)
    return (
      <p className={styles['fine']}>The clips cover the track from start to end, without gaps or overlaps.</p>
    );
  return (
    <div className={styles['notes']}>
      {leftOut.length > 0 && (
        <Disclosure
          summary={`${formatQuantity(leftOut.length, 'clip')} not drawn, because the times make no sense`}
          defaultOpen
        >
          <ul className={styles['list']}>
            {leftOut.slice(0, listed).map((clip) => (
              <li key={clip.position}>
                <button type="button" className={styles['link']} onClick={() => onSelect(clip.position)}>
                  Clip {clip.position + 1}
                </button>{' '}
                <UntrustedText text={clip.flaws.map((flaw) => flaw.words).join('; ')} />
              </li>
            ))}
            <More count={leftOut.length} />
          </ul>
        </Disclosure>
      )}
      {gaps.length > 0 && (
        <Disclosure
          summary={`${formatQuantity(gaps.length, 'gap')} that no clip covers, ${totalText(gaps)} in all`}
        >
          <ul className={styles['list']}>
            {gaps.slice(0, listed).map((gap) => (
              <li key={gap.start}>{spanText(gap)}</li>
            ))}
            <More count={gaps.length} />
          </ul>
        </Disclosure>
      )}
      {overlaps.length > 0 && (
        <Disclosure
          summary={`${formatQuantity(overlaps.length, 'stretch', 'stretches')} covered by more than one clip, ${totalText(overlaps)} in all`}
        >
          <ul className={styles['list']}>
            {overlaps.slice(0, listed).map((overlap) => (
              <li key={overlap.start}>
                {spanText(overlap)}: {overlapText(overlap)}
              </li>
            ))}
            <More count={overlaps.length} />
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function More({ count }: { count: number }) {
  return count > listed ? (
    <li>and {count - listed} more, all marked on the timeline or in the table</li>
  ) : null;
}

function spanText(span: Span): string {
  return `${toClock(span.start, 2)} to ${toClock(span.end, 2)}`;
}

function totalText(spans: readonly Span[]): string {
  return toClock(
    spans.reduce((sum, span) => sum + span.end - span.start, 0),
    1,
  );
}

function overlapText({ positions, depth }: Overlap): string {
  const named = positions.map((position) => position + 1).join(', ');
  return depth > positions.length ? `clips ${named} and ${depth - positions.length} more` : `clips ${named}`;
}
