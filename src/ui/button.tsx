import type { ComponentProps } from 'react';
import { classNames } from '#lib/class-names.ts';
import styles from './button.module.css';

export type ButtonProps = ComponentProps<'button'> & {
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger';
  size?: 'md' | 'sm';
};

export function Button({
  variant = 'secondary',
  size = 'md',
  type = 'button',
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // oxlint-disable-next-line react/button-has-type -- the type is a checked prop and defaults to "button"
      type={type}
      className={classNames(styles['button'], className)}
      data-variant={variant}
      data-size={size}
    />
  );
}
