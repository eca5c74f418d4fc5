import { Slider as BaseSlider } from '@base-ui/react/slider';
import field from './field.module.css';
import styles from './slider.module.css';

type SliderProps = {
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  onChange: (value: number) => void;
  /** The value in words, shown and read out: `0.850`. */
  format?: (value: number) => string;
  disabled?: boolean;
};

/** Picks a number by drag, arrows, Page Up and Down, Home and End. */
export function Slider({
  label,
  value,
  min,
  max,
  step = 1,
  onChange,
  format = String,
  disabled = false,
}: SliderProps) {
  return (
    <BaseSlider.Root
      className={styles['slider']}
      value={value}
      min={min}
      max={max}
      step={step}
      largeStep={step * 10}
      disabled={disabled}
      onValueChange={(next) => onChange(next)}
    >
      <BaseSlider.Label className={field['label']}>{label}</BaseSlider.Label>
      <output className={styles['value']}>{format(value)}</output>
      <BaseSlider.Control className={styles['control']}>
        <BaseSlider.Track className={styles['track']}>
          <BaseSlider.Indicator className={styles['range']} />
          <BaseSlider.Thumb
            className={styles['thumb']}
            getAriaValueText={(_text, current) => format(current)}
          />
        </BaseSlider.Track>
      </BaseSlider.Control>
    </BaseSlider.Root>
  );
}
