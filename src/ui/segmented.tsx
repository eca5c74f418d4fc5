import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { type ReactNode, useId } from 'react';
import field from './field.module.css';
import styles from './segmented.module.css';

type SegmentedProps<V extends string> = {
  label: string;
  value: V;
  options: readonly { value: V; label: ReactNode }[];
  onChange: (value: V) => void;
  /** Shows the label before the choices; it is always there for screen readers. */
  showLabel?: boolean;
};

/** One choice out of a few that are all in view. Arrows move the choice. */
export function Segmented<V extends string>({
  label,
  value,
  options,
  onChange,
  showLabel = false,
}: SegmentedProps<V>) {
  const labelId = useId();
  return (
    <div className={styles['field']}>
      <span id={labelId} className={field['label']} data-hidden={!showLabel}>
        {label}
      </span>
      <RadioGroup
        className={styles['group']}
        aria-labelledby={labelId}
        value={value}
        onValueChange={(next) => onChange(next)}
      >
        {options.map((option) => (
          <Radio.Root key={option.value} value={option.value} className={styles['option']}>
            {option.label}
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  );
}
