import type { Track } from '#contract/video.ts';
import { formatConfidence } from '#domain/format.ts';
import { outcomeOf, verdictUnder } from '#domain/outcome.ts';
import { describeGap, isGap } from '#domain/reading.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Notice } from '#ui/notice.tsx';
import { OutcomeMark } from '#ui/outcome-mark.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import { AnalysedFacts } from '#features/video/analysed-facts.tsx';
import { ModelScores } from '#features/video/model-scores.tsx';
import { Traced } from '#features/video/traced.tsx';
import { VerdictList } from '#features/video/verdict-list.tsx';
import { ClipExplorer } from './clip-explorer.tsx';
import styles from './track-panel.module.css';

type Props = {
  track: Track;
  heuristic: string | undefined;
  /** Place of the selected clip in this track's list. */
  selected: number | null;
  onSelect: (clip: number | null) => void;
  hasKeys: boolean;
};

/** One sound track: its own verdict first, then its clips, then everything else the service gave. */
export function TrackPanel({ track, heuristic, selected, onSelect, hasKeys }: Props) {
  const label = `Track ${track.position + 1}`;
  const verdict = verdictUnder(track, heuristic);
  const listed = isGap(verdict) || isGap(verdict.models) ? null : verdict.models;
  return (
    <article className={styles['track']} aria-label={label}>
      <header className={styles['head']}>
        <h3>{label}</h3>
        <OutcomeMark state={outcomeOf(track, heuristic)} />
        <span className={styles['under']}>
          {heuristic === undefined ? 'by its main verdict' : <UntrustedText text={`under ${heuristic}`} />}
          {isGap(verdict) && heuristic !== undefined && ': not given for this track'}
          {!isGap(verdict) && (
            <>
              , confidence as given{' '}
              <Traced at={verdict.at} kind="verdict" field="confidence">
                <ReadingText reading={verdict.confidence} format={formatConfidence} />
              </Traced>
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
        heuristic={heuristic}
        selected={selected}
        onSelect={onSelect}
        hasKeys={hasKeys}
      />
      <Disclosure summary="Verdicts and models of the whole track">
        <div className={styles['more']}>
          <VerdictList item={track} chosen={heuristic} />
          <ModelScores results={track.results} listed={listed} />
        </div>
      </Disclosure>
      <Disclosure summary="Status, identifiers and origin of the track" defaultOpen={track.status !== 'done'}>
        <AnalysedFacts item={track} kind="track" />
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
  return <ClipExplorer label={label} track={track.position} clips={clips} {...rest} />;
}
