import type { ReactNode } from 'react';
import styles from './checkbox.module.css';
import toggle from './toggle.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

type CheckboxProps = {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Some but not all of what this box stands for. */
  indeterminate?: boolean;
  hideLabel?: boolean;
  disabled?: boolean;
};

/** A labelled box that is on, off or mixed. */
export function Checkbox({
  label,
  checked,
  onChange,
  indeterminate = false,
  hideLabel = false,
  disabled = false,
}: CheckboxProps) {
  return (
    <label className={toggle['toggle']} data-disabled={disabled}>
      <input
        type="checkbox"
        className={styles['box']}
        checked={checked}
        disabled={disabled}
        // HTML has no attribute for it.
        ref={(box) => {
          if (box !== null) box.indeterminate = indeterminate;
        }}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : <span>{label}</span>}
    </label>
  );
}
