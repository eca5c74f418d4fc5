import { useState } from 'react';
import type { Frame } from '#contract/video.ts';
import { outcomeWords } from '#domain/outcome-words.ts';
import { verdictOutcome } from '#domain/outcome.ts';
import { type BoxReading, readBoxes } from '#domain/video/boxes.ts';
import { OwnFrame } from '#features/video/local-file/own-frame.tsx';
import { toClock } from '#lib/clock.ts';
import { BoxStage, type StageBox, type StageSize } from '#ui/frames/box-stage.tsx';
import styles from './frame-picture.module.css';
import type { OwnPicture } from './use-own-picture.ts';

type FrameMediaProps = {
  frame: Frame;
  own: OwnPicture | null;
  heatmap: { blob: Blob; opacity: number } | null;
  /** The reader has not asked for what may be sensitive. */
  hidden: boolean;
};

/** Own picture, heatmap and boxes, one over the other, and what is assumed by placing them so. */
export function FrameMedia({ frame, own, heatmap, hidden }: FrameMediaProps) {
  const [size, setSize] = useState<StageSize | null>(null);
  const boxes = readBoxes(
    frame.detections,
    heatmap !== null && size !== null ? { of: 'heatmap', ...size } : (own?.size ?? null),
  );
  return (
    <>
      {!hidden && (
        <Layers
          frame={frame}
          own={own}
          heatmap={heatmap === null ? null : { ...heatmap, onSize: setSize }}
          boxes={boxes}
        />
      )}
      {!hidden && own !== null && (
        <p className={styles['assumption']}>
          <b>Picture of your file at {toClock(own.seconds, 1)}, evenly spaced frames assumed.</b> The frame
          that was analysed may be another one.
        </p>
      )}
      {frame.detections.length > 0 && <p className={styles['assumption']}>{assumptionWords(boxes)}</p>}
    </>
  );
}

type LayersProps = {
  frame: Frame;
  own: OwnPicture | null;
  heatmap: { blob: Blob; opacity: number; onSize: (size: StageSize) => void } | null;
  boxes: BoxReading;
};

function Layers({ frame, own, heatmap, boxes }: LayersProps) {
  if (boxes.boxes.length === 0 && heatmap === null && own === null) return null;
  const number = frame.position + 1;
  return (
    <BoxStage
      picture={own === null ? null : <AssumedPicture own={own} number={number} />}
      image={heatmap === null ? null : { ...heatmap, alt: `Heatmap of frame ${number} by identifAI` }}
      extent={boxes.extent}
      boxes={boxes.boxes.map((box) => toStageBox(frame, box))}
      note="Plain canvas: the service sends no picture of this frame."
    />
  );
}

function AssumedPicture({ own, number }: { own: OwnPicture; number: number }) {
  return (
    <OwnFrame
      grabber={own.grabber}
      seconds={own.seconds}
      width={640}
      fit="stage"
      alt={`Your file at ${toClock(own.seconds, 1)}, assumed to be frame ${number}`}
      onSize={own.onSize}
    />
  );
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

/** The unit of boxes is undocumented: which reading was chosen is said, not hidden. */
function assumptionWords({ unit, extentFrom, extent, undrawable }: BoxReading): string {
  const lost = undrawable === 0 ? '' : ` ${undrawable} cannot be drawn; see the corners below.`;
  if (unit === 'shares') return `Assumed: corners are shares of the frame, because all lie in 0..1.${lost}`;
  const of = `${extent.width} × ${extent.height}`;
  if (extentFrom === 'heatmap') return `Assumed: corners are pixels of the heatmap (${of}).${lost}`;
  if (extentFrom === 'file') return `Assumed: corners are pixels of your file (${of}).${lost}`;
  return `Assumed: corners are pixels; the size of the frame is not known, so the furthest corners set it (${of}).${lost}`;
}
