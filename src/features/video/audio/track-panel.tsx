import type { FieldNames, Track } from '#contract/video.ts';
import { formatConfidence } from '#domain/format.ts';
import { outcomeOf, verdictUnder } from '#domain/outcome.ts';
import { describeGap, isGap } from '#domain/reading.ts';
import { tracePath } from '#domain/trace.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Notice } from '#ui/notice.tsx';
import { OutcomeMark } from '#ui/outcome-mark.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import { TraceButton } from '#features/video/trace/trace-button.tsx';
import { ClipExplorer } from './clip-explorer.tsx';
import { ModelResults } from './model-results.tsx';
import { TrackFacts } from './track-facts.tsx';
import styles from './track-panel.module.css';
import { VerdictTable } from './verdict-table.tsx';

type Props = {
  track: Track;
  fieldNames: FieldNames;
  heuristic: string | undefined;
  /** Place of the selected clip in this track's list. */
  selected: number | null;
  onSelect: (clip: number | null) => void;
  hasKeys: boolean;
};

/** One sound track: its own verdict first, then its clips, then everything else the service gave. */
export function TrackPanel({ track, fieldNames, heuristic, selected, onSelect, hasKeys }: Props) {
  const label = `Track ${track.position + 1}`;
  const verdict = verdictUnder(track, heuristic);
  return (
    <article className={styles['track']} aria-label={label}>
      <header className={styles['head']}>
        <h3>{label}</h3>
        <OutcomeMark state={outcomeOf(track, heuristic)} />
        <span className={styles['under']}>
          {heuristic === undefined ? 'by its main verdict' : <UntrustedText text={`under ${heuristic}`} />}
          {isGap(verdict) ? (
            heuristic !== undefined && ': not given for this track'
          ) : (
            <>
              , confidence as given <ReadingText reading={verdict.confidence} format={formatConfidence} />
              <TraceButton path={tracePath(fieldNames, verdict.at, 'verdict', 'confidence')} />
            </>
          )}
        </span>
      </header>
      {track.unreadable !== null && (
        <Notice tone="warning" title="This track cannot be read as documented">
          <UntrustedText text={track.unreadable} />
        </Notice>
      )}
      {track.status === 'errored' && (
        <Notice tone="error" title="The analysis of this track failed at identifAI">
          <ReadingText reading={track.errors} />
        </Notice>
      )}
      {track.status === 'new' && (
        <Notice tone="info">The analysis of this track is not finished. What is shown may change.</Notice>
      )}
      <TrackClips
        label={label}
        track={track}
        fieldNames={fieldNames}
        heuristic={heuristic}
        selected={selected}
        onSelect={onSelect}
        hasKeys={hasKeys}
      />
      <Disclosure summary="Verdicts and models of the whole track">
        <div className={styles['more']}>
          <VerdictTable
            caption="Verdict of every heuristic on this track"
            verdicts={track.verdicts}
            fieldNames={fieldNames}
            heuristic={heuristic}
          />
          <ModelResults
            caption="What each model said of the whole track"
            results={track.results}
            fieldNames={fieldNames}
          />
        </div>
      </Disclosure>
      <Disclosure summary="Status, identifiers and origin of the track" defaultOpen={track.status !== 'done'}>
        <TrackFacts track={track} fieldNames={fieldNames} />
      </Disclosure>
    </article>
  );
}

function TrackClips({ label, track, ...rest }: Props & { label: string }) {
  const { clips } = track;
  if (isGap(clips))
    return <p className={styles['none']}>The clips of this track are {describeGap(clips)}.</p>;
  if (clips.length === 0)
    return (
      <p className={styles['none']}>
        identifAI lists no clips for this track. That says nothing about its sound.
      </p>
    );
  return <ClipExplorer label={label} clips={clips} {...rest} />;
}
