import { useState } from 'react';
import type { Frame, Video } from '#contract/video.ts';
import { isIdentifier } from '#domain/identifier.ts';
import { outcomeWords } from '#domain/outcome-words.ts';
import { verdictOutcome } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';
import { type BoxReading, readBoxes } from '#domain/video/boxes.ts';
import { sensitivityOf } from '#domain/video/sensitive.ts';
import { BoxStage, type StageBox, type StageSize } from '#ui/frames/box-stage.tsx';
import { useKeys } from '#ui/keys/keys.tsx';
import { HeatmapStatus } from './heatmap-status.tsx';
import { PictureControls } from './picture-controls.tsx';
import styles from './frame-picture.module.css';
import { useHeatmap } from './use-heatmap.ts';

/** Sensitive media is shown only after the reader asked for it, for one video. */
export type Reveal = { revealed: boolean; onReveal: (revealed: boolean) => void };

type FramePictureProps = { video: Video; frame: Frame; reveal: Reveal };

/**
 * What can be seen of a frame. The service sends no pictures: boxes lie over a plain canvas, or over the
 * heatmap, which is fetched only when asked for, because every fetch costs a read.
 */
export function FramePicture({ video, frame, reveal }: FramePictureProps) {
  const [opacity, setOpacity] = useState(1);
  const [size, setSize] = useState<StageSize | null>(null);
  const { open, toggle, identifier, sensitivity, hidden, isShown, query, blob } = useFramePicture({
    video,
    frame,
    reveal,
  });
  const boxes = readBoxes(frame.detections, isShown ? size : null);
  return (
    <div className={styles['picture']}>
      <PictureControls
        heatmap={
          identifier === null
            ? { kind: 'none', why: noHeatmapWords(frame) }
            : { kind: 'exists', open, hidden, onToggle: toggle }
        }
        opacity={blob === undefined ? null : { value: opacity, onChange: setOpacity }}
        reveal={identifier === null && boxes.boxes.length === 0 ? null : { ...reveal, sensitivity }}
      />
      {isShown && identifier !== null && <HeatmapStatus query={query} />}
      {!hidden && (
        <FrameStage
          frame={frame}
          boxes={boxes}
          image={blob === undefined ? null : { blob, opacity, onSize: setSize }}
        />
      )}
      {frame.detections.length > 0 && <p className={styles['assumption']}>{assumptionWords(boxes)}</p>}
    </div>
  );
}

type FrameStageProps = {
  frame: Frame;
  boxes: BoxReading;
  image: { blob: Blob; opacity: number; onSize: (size: StageSize) => void } | null;
};

/** Boxes and heatmap; nothing when there are neither. */
function FrameStage({ frame, boxes, image }: FrameStageProps) {
  if (boxes.boxes.length === 0 && image === null) return null;
  return (
    <BoxStage
      image={image === null ? null : { ...image, alt: `Heatmap of frame ${frame.position + 1} by identifAI` }}
      extent={boxes.extent}
      boxes={boxes.boxes.map((box) => toStageBox(frame, box))}
      note="Plain canvas: the service sends no picture of this frame."
    />
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
  const toggle = () => setOpenFor(open ? null : frame.position);

  useKeys('Selected frame', [
    {
      keys: 'h',
      label: 'Show or hide the heatmap',
      run: toggle,
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
    toggle,
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

function toStageBox(frame: Frame, box: BoxReading['boxes'][number]): StageBox {
  const outcome = verdictOutcome(frame.detections[box.index]?.verdict ?? { gap: 'missing' });
  return {
    ...box,
    id: box.at,
    label: `${box.index + 1} ${outcomeWords[outcome].word}`,
    tone: outcome === 'human' || outcome === 'artificial' ? outcome : 'other',
  };
}

function noHeatmapWords(frame: Frame): string {
  if (frame.hasHeatmap === false) return 'There is no heatmap of this frame.';
  if (frame.hasHeatmap === true)
    return 'There is a heatmap, but no identifier that it could be asked for with.';
  return 'Whether there is a heatmap of this frame was not given readably, so none is asked for.';
}

/** The unit of boxes is undocumented: which reading was chosen is said, not hidden. */
function assumptionWords({ unit, extentFrom, extent, undrawable }: BoxReading): string {
  const lost = undrawable === 0 ? '' : ` ${undrawable} cannot be drawn; see the corners below.`;
  if (unit === 'shares') return `Assumed: corners are shares of the frame, because all lie in 0..1.${lost}`;
  const of = `${extent.width} × ${extent.height}`;
  return extentFrom === 'heatmap'
    ? `Assumed: corners are pixels of the heatmap (${of}).${lost}`
    : `Assumed: corners are pixels; the size of the frame is not known, so the furthest corners set it (${of}).${lost}`;
}
