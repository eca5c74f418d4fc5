import { type ComponentProps, type ReactNode, useId } from 'react';
import field from './field.module.css';
import styles from './text-field.module.css';

type TextFieldProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id'> & {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  /** Why the value cannot be used; announced and tied to the field. */
  error?: string | undefined;
  hideLabel?: boolean;
  /** An icon before the text. */
  icon?: ReactNode;
};

/** One line of text with its label. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  hideLabel = false,
  icon,
  ...rest
}: TextFieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const hasNote = error !== undefined || hint !== undefined;
  return (
    <div className={field['field']}>
      <label htmlFor={id} className={field['label']} data-hidden={hideLabel}>
        {label}
      </label>
      <div className={styles['box']} data-invalid={error !== undefined}>
        {icon}
        <input
          type="text"
          autoComplete="off"
          {...rest}
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error !== undefined}
          aria-describedby={hasNote ? noteId : undefined}
        />
      </div>
      {hasNote && (
        <p id={noteId} className={styles['note']} data-invalid={error !== undefined}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
