import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import field from './field.module.css';
import styles from './select.module.css';

export type SelectOption<V extends string> = { value: V; label: string };

type SelectProps<V extends string> = {
  label: string;
  value: V;
  options: readonly SelectOption<V>[];
  onChange: (value: V) => void;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  disabled?: boolean;
};

/** One choice out of a list. */
export function Select<V extends string>({
  label,
  value,
  options,
  onChange,
  hideLabel = false,
  disabled = false,
}: SelectProps<V>) {
  return (
    <BaseSelect.Root
      items={options}
      value={value}
      disabled={disabled}
      modal={false}
      onValueChange={(next) => {
        if (next !== null) onChange(next);
      }}
    >
      <div className={field['field']}>
        <BaseSelect.Label className={field['label']} data-hidden={hideLabel}>
          {label}
        </BaseSelect.Label>
        <BaseSelect.Trigger className={styles['trigger']}>
          <BaseSelect.Value className={styles['value']} />
          <BaseSelect.Icon className={styles['icon']}>
            <ChevronsUpDown aria-hidden size={14} />
          </BaseSelect.Icon>
        </BaseSelect.Trigger>
      </div>
      <BaseSelect.Portal>
        <BaseSelect.Positioner alignItemWithTrigger={false} sideOffset={4} className={styles['positioner']}>
          <BaseSelect.Popup className={styles['popup']}>
            <BaseSelect.List className={styles['list']}>
              {options.map((option) => (
                <BaseSelect.Item key={option.value} value={option.value} className={styles['item']}>
                  <BaseSelect.ItemIndicator className={styles['tick']}>
                    <Check aria-hidden size={14} />
                  </BaseSelect.ItemIndicator>
                  <BaseSelect.ItemText className={styles['text']}>{option.label}</BaseSelect.ItemText>
                </BaseSelect.Item>
              ))}
            </BaseSelect.List>
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}
