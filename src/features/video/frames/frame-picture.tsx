import { use, useState } from 'react';
import type { Frame, Video } from '#contract/video.ts';
import { isIdentifier } from '#domain/identifier.ts';
import { isGap } from '#domain/reading.ts';
import { readBoxes } from '#domain/video/boxes.ts';
import { sensitivityOf } from '#domain/video/sensitive.ts';
import { FrameCursorContext } from '#features/video/selected-frame-context.ts';
import { useKeys } from '#ui/keys/keys.tsx';
import { FrameMedia } from './frame-media.tsx';
import { HeatmapStatus } from './heatmap-status.tsx';
import { PictureControls } from './picture-controls.tsx';
import styles from './frame-picture.module.css';
import { useHeatmap } from './use-heatmap.ts';
import { useOwnPicture } from './use-own-picture.ts';

/** Sensitive media is shown only after the reader asked for it, for one video. */
export type Reveal = { revealed: boolean; onReveal: (revealed: boolean) => void };

type FramePictureProps = { video: Video; frame: Frame; reveal: Reveal };

/** Over a picture the heatmap lets it shine through; alone it is opaque. */
const overPicture = 0.6;

/**
 * What can be seen of a frame. The service sends no pictures: boxes lie over a plain canvas, over the heatmap, which is
 * fetched only when asked for, because every fetch costs a read, or over the reader's own file.
 */
export function FramePicture({ video, frame, reveal }: FramePictureProps) {
  const [opacity, setOpacity] = useState<number | null>(null);
  const { open, toggle, identifier, sensitivity, hidden, isShown, query, blob } = useFramePicture({
    video,
    frame,
    reveal,
  });
  const own = useOwnPicture(frame.position, isGap(video.frames) ? 0 : video.frames.length);
  const heatmap = blob === undefined ? null : { blob, opacity: opacity ?? (own === null ? 1 : overPicture) };
  const hasMedia = identifier !== null || own !== null || readBoxes(frame.detections, null).boxes.length > 0;
  return (
    <div className={styles['picture']}>
      <PictureControls
        heatmap={
          identifier === null
            ? { kind: 'none', why: noHeatmapWords(frame) }
            : { kind: 'exists', open, hidden, onToggle: toggle }
        }
        opacity={heatmap === null ? null : { value: heatmap.opacity, onChange: setOpacity }}
        reveal={hasMedia ? { ...reveal, sensitivity } : null}
      />
      {isShown && identifier !== null && <HeatmapStatus query={query} />}
      <FrameMedia frame={frame} own={own} heatmap={heatmap} hidden={hidden} />
    </div>
  );
}

/** Heatmap and boxes of one frame: whether they are there, hidden, asked for. */
function useFramePicture({ video, frame, reveal }: FramePictureProps) {
  // A heatmap that was opened belongs to its frame; the next one costs a read of its own.
  const [openFor, setOpenFor] = useState<number | null>(null);
  const open = openFor === frame.position;
  const identifier = heatmapIdentifier(frame);
  const sensitivity = sensitivityOf(video, frame);
  const hidden = sensitivity !== null && !reveal.revealed;
  const isShown = open && !hidden;
  const query = useHeatmap(isShown ? identifier : null);
  const toggleAt = (position: number) => setOpenFor((opened) => (opened === position ? null : position));
  const { now } = use(FrameCursorContext);

  useKeys('Selected frame', [
    {
      keys: 'h',
      label: 'Show or hide the heatmap',
      // The panel follows a moment after the selection: the key is for the frame that was just chosen.
      run: () => toggleAt(now()),
      enabled: identifier !== null && !hidden,
    },
    {
      keys: 'r',
      label: 'Reveal or hide sensitive media',
      run: () => reveal.onReveal(!reveal.revealed),
      enabled: sensitivity !== null,
    },
  ]);
  return {
    open,
    toggle: () => toggleAt(frame.position),
    identifier,
    sensitivity,
    hidden,
    isShown,
    query,
    blob: isShown ? query.data : undefined,
  };
}

/** What the heatmap can be asked for by, or null when there is none or no usable identifier. */
function heatmapIdentifier({ hasHeatmap, identifier }: Frame): string | null {
  return hasHeatmap === true && !isGap(identifier) && isIdentifier(identifier) ? identifier : null;
}

function noHeatmapWords(frame: Frame): string {
  if (frame.hasHeatmap === false) return 'There is no heatmap of this frame.';
  if (frame.hasHeatmap === true)
    return 'There is a heatmap, but no identifier that it could be asked for with.';
  return 'Whether there is a heatmap of this frame was not given readably, so none is asked for.';
}
