import type { Clip } from '#contract/video.ts';
import { clipUnitInSeconds } from '#domain/clip-time.ts';
import { isGap } from '#domain/reading.ts';
import { toClock } from '#lib/clock.ts';
import { Notice } from '#ui/notice.tsx';
import { OutcomeMark } from '#ui/outcome-mark.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import { Facts } from '#features/video/facts.tsx';
import { ModelScores } from '#features/video/model-scores.tsx';
import { Traced } from '#features/video/traced.tsx';
import { VerdictList } from '#features/video/verdict-list.tsx';
import type { ClipRow } from './clip-list.ts';
import { clipTime } from './clip-table-row.tsx';
import styles from './clip-detail.module.css';

type Props = {
  row: ClipRow;
  /** The heuristic chosen for the page; a clip has one verdict only. */
  heuristic: string | undefined;
};

/** Everything the service gave about one clip. */
export function ClipDetail({ row, heuristic }: Props) {
  const { clip } = row;
  const { verdict } = clip;
  const own = isGap(verdict) ? undefined : verdict.heuristic;
  const listed = isGap(verdict) || isGap(verdict.models) ? null : verdict.models;
  return (
    <section className={styles['detail']} aria-label={`Clip ${clip.position + 1}`}>
      <header className={styles['head']}>
        <h4>Clip {clip.position + 1}</h4>
        <OutcomeMark state={row.outcome} />
        {row.contested && <span className={styles['contested']}>its models disagree</span>}
      </header>
      {row.flaws.map((flaw) => (
        <Notice key={flaw.kind} tone="warning">
          {row.drawn ? 'Drawn, but its ' : 'Not drawn on the timeline: the clip '}
          <UntrustedText text={flaw.words} />.
        </Notice>
      ))}
      {heuristic !== undefined && heuristic !== own && (
        <p className={styles['note']}>
          The chosen heuristic is not given per clip. The verdict below is the one the clip came with.
        </p>
      )}
      <Facts
        rows={[
          { label: 'Start', value: <ClipTime clip={clip} field="start" /> },
          { label: 'End', value: <ClipTime clip={clip} field="end" /> },
          { label: 'Length (worked out)', value: lengthText(clip) },
          {
            label: 'Index',
            value: (
              <Traced at={clip.at} kind="clip" field="index">
                <ReadingText reading={clip.index} />
              </Traced>
            ),
          },
        ]}
      />
      <VerdictList item={{ verdict, verdicts: [] }} chosen={undefined} />
      <ModelScores results={clip.results} listed={listed} />
    </section>
  );
}

function ClipTime({ clip, field }: { clip: Clip; field: 'start' | 'end' }) {
  return (
    <Traced at={clip.at} kind="clip" field={field}>
      <ReadingText reading={clip[field]} format={clipTime} />
    </Traced>
  );
}

function lengthText(clip: Clip): string {
  if (isGap(clip.start) || isGap(clip.end)) return 'cannot be worked out';
  const seconds = (clip.end - clip.start) * clipUnitInSeconds;
  return Math.abs(seconds) < 360_000 ? toClock(seconds, 2) : `${seconds} s`;
}
