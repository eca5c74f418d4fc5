import type { ReactNode } from 'react';
import { classNames } from '#lib/class-names.ts';
import { Button, type ButtonProps } from './button.tsx';
import styles from './icon-button.module.css';
import { Tooltip } from './tooltip.tsx';

type IconButtonProps = Omit<ButtonProps, 'children' | 'aria-label'> & { label: string; icon: ReactNode };

/** A button that shows only an icon; its label is its accessible name and its tooltip. */
export function IconButton({ label, icon, variant = 'ghost', className, ...rest }: IconButtonProps) {
  return (
    <Tooltip content={label}>
      <Button
        {...rest}
        variant={variant}
        aria-label={label}
        className={classNames(styles['icon'], className)}
      >
        {icon}
      </Button>
    </Tooltip>
  );
}
