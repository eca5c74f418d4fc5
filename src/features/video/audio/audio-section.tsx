import type { FieldNames, Video } from '#contract/video.ts';
import { describeGap, isGap } from '#domain/reading.ts';

export type SelectedClip = { track: number; clip: number };

type Props = {
  video: Video;
  fieldNames: FieldNames;
  selectedClip: SelectedClip | null;
  onSelectClip: (clip: SelectedClip | null) => void;
  /** The heuristic chosen for the page; clips have one verdict only and say so. */
  heuristic: string | undefined;
};

/** Every sound track of the video, with its clips. */
export function AudioSection({ video }: Props) {
  const { tracks } = video;
  if (isGap(tracks)) return <p>Sound tracks: {describeGap(tracks)}</p>;
  if (tracks.length === 0) return <p>The video has no sound track.</p>;
  return (
    <ul>
      {tracks.map((track) => (
        <li key={track.at}>Track {track.position + 1}</li>
      ))}
    </ul>
  );
}
