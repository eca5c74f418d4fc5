import { use } from 'react';
import { verdictUnder } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';
import { quantity } from '#domain/video/conflict.ts';
import { countChecks, deriveVerdict, ruleTolerance } from '#domain/video/derivation.ts';
import { heuristicRows } from '#domain/video/heuristics.ts';
import { heuristicName } from '#domain/video/sentence.ts';
import type { Frame, Track, Video } from '#contract/video.ts';
import { FollowedFrameContext } from '#features/video/selected-frame-context.ts';
import { Notice } from '#ui/notice.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import { DerivationTable } from './derivation-table.tsx';
import styles from './derivation-panel.module.css';

type DerivationPanelProps = { video: Video; heuristic: string | undefined };

/** How one heuristic reached its verdicts: over the video, over frames and tracks, and on the selected frame. */
export function DerivationPanel({ video, heuristic }: DerivationPanelProps) {
  const verdict = verdictUnder(video, heuristic);
  const name = heuristic ?? heuristicName(verdict);
  const row = heuristicRows(video).find((each) => each.name === name);
  const frames = isGap(video.frames) ? [] : video.frames;
  const tracks = isGap(video.tracks) ? [] : video.tracks;
  return (
    <section className={styles['panel']} aria-label={`How ${name} reached its verdict`}>
      <h3 className={styles['title']}>How {name} reached its verdict</h3>
      {!isGap(verdict) && !isGap(verdict.models) && verdict.models.length > 0 && (
        <p className={styles['rule']}>
          Models it names: <UntrustedText text={verdict.models.join(', ')} maxLength={2000} />.
        </p>
      )}
      <p className={styles['rule']}>
        On the whole video: rule not published;{' '}
        {row === undefined || row.frames.total === 0
          ? 'there are no frames to compare with'
          : `${row.frames.agree} of ${quantity(row.frames.total, 'frame')} agree`}
        . <ChecksText items={frames} noun="frame" heuristic={name} />{' '}
        <ChecksText items={tracks} noun="track" heuristic={name} />
      </p>
      <FrameDerivation frames={frames} heuristic={name} />
      {tracks.map((track) => (
        <DerivationTable
          key={track.at}
          caption={`Sound track ${track.position + 1}`}
          derivation={deriveVerdict(verdictUnder(track, name), track.results)}
        />
      ))}
    </section>
  );
}

/** Apart from the rest, because it follows the selected frame. */
function FrameDerivation({ frames, heuristic }: { frames: readonly Frame[]; heuristic: string }) {
  const selected = frames[use(FollowedFrameContext)];
  if (selected === undefined) {
    return <Notice tone="info">No frame is selected, so there are no scores to show here.</Notice>;
  }
  return (
    <DerivationTable
      caption={`Frame ${selected.position + 1}`}
      derivation={deriveVerdict(verdictUnder(selected, heuristic), selected.results)}
    />
  );
}

type ChecksTextProps = { items: readonly (Frame | Track)[]; noun: string; heuristic: string };

function ChecksText({ items, noun, heuristic }: ChecksTextProps) {
  const checks = items.map((item) => deriveVerdict(verdictUnder(item, heuristic), item.results).check);
  const counts = countChecks(checks);
  const checkable = counts.matches + counts.does_not_match + counts.not_checkable;
  if (checkable === 0) return null;
  const words = [
    `${counts.matches} of ${quantity(items.length, noun)} ${counts.matches === 1 ? 'matches' : 'match'} the inferred rule (within ${ruleTolerance})`,
    ...(counts.does_not_match > 0 ? [`${counts.does_not_match} do not`] : []),
    ...(counts.not_checkable > 0 ? [`${counts.not_checkable} cannot be checked`] : []),
  ];
  return <>{words.join(', ')}.</>;
}
