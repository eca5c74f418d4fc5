import { Eye, EyeOff, Flame } from 'lucide-react';
import type { sensitivityOf } from '#domain/video/sensitive.ts';
import { Button } from '#ui/button.tsx';
import { Slider } from '#ui/slider.tsx';
import styles from './frame-picture.module.css';

type PictureControlsProps = {
  heatmap:
    | { kind: 'none'; why: string }
    | { kind: 'exists'; open: boolean; hidden: boolean; onToggle: () => void };
  /** Null while no heatmap is shown. */
  opacity: { value: number; onChange: (opacity: number) => void } | null;
  /** Null when there is nothing that could be hidden. */
  reveal: {
    revealed: boolean;
    onReveal: (revealed: boolean) => void;
    sensitivity: ReturnType<typeof sensitivityOf>;
  } | null;
};

/** Asks for the heatmap, sets its opacity, and reveals what is hidden because it may be sensitive. */
export function PictureControls({ heatmap, opacity, reveal }: PictureControlsProps) {
  return (
    <div className={styles['controls']}>
      {heatmap.kind === 'none' ? (
        <p className={styles['none']}>{heatmap.why} The service sends no picture of a frame.</p>
      ) : (
        <Button size="sm" aria-pressed={heatmap.open} disabled={heatmap.hidden} onClick={heatmap.onToggle}>
          <Flame aria-hidden />
          {heatmap.open ? 'Hide heatmap' : 'Show heatmap'}
        </Button>
      )}
      {reveal !== null && reveal.sensitivity !== null && (
        <Button size="sm" onClick={() => reveal.onReveal(!reveal.revealed)}>
          {reveal.revealed ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          {reveal.revealed ? 'Hide sensitive media' : `Reveal media: ${reveal.sensitivity}`}
        </Button>
      )}
      {opacity !== null && (
        <Slider
          label="Heatmap opacity"
          value={opacity.value}
          min={0}
          max={1}
          step={0.05}
          onChange={opacity.onChange}
          format={(value) => `${Math.round(value * 100)} %`}
        />
      )}
    </div>
  );
}
