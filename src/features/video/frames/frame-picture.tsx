import { EyeOff, Flame } from 'lucide-react';
import { useState } from 'react';
import type { Frame, Video } from '#contract/video.ts';
import { isIdentifier } from '#domain/identifier.ts';
import { outcomeWords } from '#domain/outcome-words.ts';
import { verdictOutcome } from '#domain/outcome.ts';
import { isGap } from '#domain/reading.ts';
import { type BoxReading, readBoxes } from '#domain/video/boxes.ts';
import { sensitivityOf } from '#domain/video/sensitive.ts';
import { Button } from '#ui/button.tsx';
import { BoxStage, type StageBox, type StageSize } from '#ui/frames/box-stage.tsx';
import { useKeys } from '#ui/keys/keys.tsx';
import { Slider } from '#ui/slider.tsx';
import { HeatmapStatus } from './heatmap-status.tsx';
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
  const [open, setOpen] = useState(false);
  const [opacity, setOpacity] = useState(1);
  const [size, setSize] = useState<StageSize | null>(null);
  const identifier =
    frame.hasHeatmap === true && !isGap(frame.identifier) && isIdentifier(frame.identifier)
      ? frame.identifier
      : null;
  const sensitivity = sensitivityOf(video, frame);
  const hidden = sensitivity !== null && !reveal.revealed;
  const heatmap = useHeatmap(open && !hidden ? identifier : null);

  useKeys('Selected frame', [
    {
      keys: 'h',
      label: 'Show or hide the heatmap',
      run: () => setOpen(!open),
      enabled: identifier !== null && !hidden,
    },
    {
      keys: 'r',
      label: 'Reveal or hide sensitive media',
      run: () => reveal.onReveal(!reveal.revealed),
      enabled: sensitivity !== null,
    },
  ]);

  const boxes = readBoxes(frame.detections, open ? size : null);
  const blob = open && !hidden ? heatmap.data : undefined;
  const hasPicture = boxes.boxes.length > 0 || blob !== undefined;
  return (
    <div className={styles['picture']}>
      <div className={styles['controls']}>
        {identifier === null ? (
          <p className={styles['none']}>{noHeatmapWords(frame)} The service sends no picture of a frame.</p>
        ) : (
          <Button size="sm" aria-pressed={open} disabled={hidden} onClick={() => setOpen(!open)}>
            <Flame aria-hidden />
            {open ? 'Hide heatmap' : 'Show heatmap'}
          </Button>
        )}
        {blob !== undefined && (
          <Slider
            label="Heatmap opacity"
            value={opacity}
            min={0}
            max={1}
            step={0.05}
            onChange={setOpacity}
            format={(value) => `${Math.round(value * 100)} %`}
          />
        )}
        {sensitivity !== null && (identifier !== null || boxes.boxes.length > 0) && (
          <Button size="sm" onClick={() => reveal.onReveal(!reveal.revealed)}>
            <EyeOff aria-hidden />
            {reveal.revealed ? 'Hide sensitive media' : `Reveal (${sensitivity})`}
          </Button>
        )}
      </div>
      {open && !hidden && identifier !== null && <HeatmapStatus query={heatmap} />}
      {hasPicture && !hidden && (
        <BoxStage
          image={
            blob === undefined
              ? null
              : { blob, alt: `Heatmap of frame ${frame.position + 1} by identifAI`, opacity, onSize: setSize }
          }
          extent={boxes.extent}
          boxes={boxes.boxes.map((box) => toStageBox(frame, box))}
          note="Plain canvas: the service sends no picture of this frame."
        />
      )}
      {frame.detections.length > 0 && <p className={styles['assumption']}>{assumptionWords(boxes)}</p>}
    </div>
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
