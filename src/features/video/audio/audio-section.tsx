import type { FieldNames, Track, Video } from '#contract/video.ts';
import { describeGap, isGap } from '#domain/reading.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Notice } from '#ui/notice.tsx';
import { FieldNamesContext } from '#features/video/field-names-context.ts';
import { PlayerSlot } from './player-slot.tsx';
import { TrackPanel } from './track-panel.tsx';

/** A clip by its places in the lists as sent, from 0. */
export type SelectedClip = { track: number; clip: number };

type Props = {
  video: Video;
  fieldNames: FieldNames;
  selectedClip: SelectedClip | null;
  onSelectClip: (clip: SelectedClip | null) => void;
  /** The heuristic chosen for the page; clips have one verdict only and say so. */
  heuristic: string | undefined;
};

/** Further tracks are folded: a timeline each is drawn only when it is asked for. */
const openTracks = 3;

/** Every sound track of the video, with its clips over time. */
export function AudioSection({ video, fieldNames, selectedClip, onSelectClip, heuristic }: Props) {
  const { tracks } = video;
  if (isGap(tracks)) return <NoTracks status={video.status} words={describeGap(tracks)} />;
  if (tracks.length === 0)
    return (
      <p>
        identifAI lists no sound track, so there is no voice to judge. That says nothing about the pictures.
      </p>
    );

  const panel = (track: Track) => {
    const selected = selectedClip?.track === track.position ? selectedClip.clip : null;
    return (
      <TrackPanel
        key={track.at}
        track={track}
        heuristic={heuristic}
        selected={selected}
        onSelect={(clip) => onSelectClip(clip === null ? null : { track: track.position, clip })}
        hasKeys={track.position === (selectedClip?.track ?? 0)}
      />
    );
  };
  const folded = tracks.slice(openTracks);
  return (
    <FieldNamesContext value={fieldNames}>
      <PlayerSlot />
      {tracks.slice(0, openTracks).map(panel)}
      {folded.length > 0 && (
        <Disclosure
          summary={`${folded.length} more sound tracks`}
          defaultOpen={(selectedClip?.track ?? 0) >= openTracks}
        >
          {folded.map(panel)}
        </Disclosure>
      )}
    </FieldNamesContext>
  );
}

function NoTracks({ status, words }: { status: Video['status']; words: string }) {
  if (status === 'new') return <p>The analysis is not finished: no sound results yet.</p>;
  return (
    <Notice tone="warning" title="No sound results">
      The list of sound tracks is {words}. Nothing can be said about the sound of this video.
    </Notice>
  );
}
