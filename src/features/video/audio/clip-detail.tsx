import type { Clip, FieldNames } from '#contract/video.ts';
import { clipUnitInSeconds } from '#domain/clip-time.ts';
import { formatConfidence } from '#domain/format.ts';
import { clipOutcome } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';
import { tracePath } from '#domain/trace.ts';
import { toClock } from '#lib/clock.ts';
import { Notice } from '#ui/notice.tsx';
import { OutcomeMark } from '#ui/outcome-mark.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import { TracedFacts, type TracedFact } from '#features/video/trace/traced-facts.tsx';
import type { ClipRow } from './clip-list.ts';
import { clipTime } from './clip-table-row.tsx';
import styles from './clip-detail.module.css';
import { ModelResults } from './model-results.tsx';

type Props = {
  row: ClipRow;
  fieldNames: FieldNames;
  /** The heuristic chosen for the page; a clip has one verdict only. */
  heuristic: string | undefined;
};

/** Everything the service gave about one clip. */
export function ClipDetail({ row, fieldNames, heuristic }: Props) {
  const { clip } = row;
  const own = isGap(clip.verdict) ? undefined : clip.verdict.heuristic;
  return (
    <section className={styles['detail']} aria-label={`Clip ${clip.position + 1}`}>
      <header className={styles['head']}>
        <h4>Clip {clip.position + 1}</h4>
        <OutcomeMark state={row.outcome} />
        {row.contested && <span className={styles['contested']}>its models disagree</span>}
      </header>
      {row.flaws.map((flaw) => (
        <Notice key={flaw.kind} tone="warning">
          {row.drawn ? 'Drawn, but ' : 'Not drawn on the timeline: the clip '}
          <UntrustedText text={flaw.words} />.
        </Notice>
      ))}
      {heuristic !== undefined && heuristic !== own && (
        <p className={styles['note']}>
          The chosen heuristic is not given per clip. The verdict below is the one the clip came with.
        </p>
      )}
      <TracedFacts facts={clipFacts(clip, fieldNames)} />
      <ModelResults
        caption="What each model said of this clip"
        results={clip.results}
        fieldNames={fieldNames}
      />
    </section>
  );
}

function clipFacts(clip: Clip, fieldNames: FieldNames): TracedFact[] {
  const path = (field: 'index' | 'start' | 'end') => tracePath(fieldNames, clip.at, 'clip', field);
  return [
    { label: 'Start', value: <ReadingText reading={clip.start} format={clipTime} />, path: path('start') },
    { label: 'End', value: <ReadingText reading={clip.end} format={clipTime} />, path: path('end') },
    { label: 'Length (worked out)', value: lengthText(clip) },
    { label: 'Index', value: <ReadingText reading={clip.index} />, path: path('index') },
    ...verdictFacts(clip, fieldNames),
  ];
}

function lengthText(clip: Clip): string {
  if (isGap(clip.start) || isGap(clip.end)) return 'cannot be worked out';
  const seconds = (clip.end - clip.start) * clipUnitInSeconds;
  return seconds < 360_000 ? toClock(seconds, 2) : `${seconds} s`;
}

function verdictFacts(clip: Clip, fieldNames: FieldNames): TracedFact[] {
  const { verdict } = clip;
  if (isGap(verdict)) {
    return [
      {
        label: 'Verdict',
        value: <ReadingText reading={verdict} />,
        path: tracePath(fieldNames, clip.at, 'clip', 'verdict'),
      },
    ];
  }
  const path = (field: 'heuristic' | 'classification' | 'confidence' | 'models') =>
    tracePath(fieldNames, verdict.at, 'verdict', field);
  const { models } = verdict;
  return [
    {
      label: 'Verdict',
      value: <OutcomeMark state={clipOutcome(clip)} size="sm" />,
      path: path('classification'),
    },
    {
      label: 'Confidence as given by identifAI',
      value: <ReadingText reading={verdict.confidence} format={formatConfidence} />,
      path: path('confidence'),
    },
    { label: 'Heuristic', value: <ReadingText reading={verdict.heuristic} />, path: path('heuristic') },
    {
      label: 'Models taken into account',
      value: isGap(models) ? (
        <ReadingText reading={models} />
      ) : (
        <UntrustedText text={models.length === 0 ? 'none named' : models.join(', ')} />
      ),
      path: path('models'),
    },
  ];
}
