import { Popover as BasePopover } from '@base-ui/react/popover';
import { type ReactElement, type ReactNode, useState, useTransition } from 'react';
import styles from './popover.module.css';

type PopoverProps = {
  trigger: ReactElement;
  title: ReactNode;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  /** `lg` for forms with several columns. */
  width?: 'md' | 'lg';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** A small non-modal panel that belongs to its trigger: filters, column choice, explanations with links. */
export function Popover({
  trigger,
  title,
  children,
  align = 'start',
  width = 'md',
  open,
  onOpenChange,
}: PopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const [isOpening, startTransition] = useTransition();
  const change = (next: boolean) => {
    const apply = () => {
      setOpen(next);
      onOpenChange?.(next);
    };
    // The press is seen at once; a large form is drawn behind it, in slices.
    if (next) startTransition(apply);
    else apply();
  };
  return (
    <BasePopover.Root open={open ?? isOpen} onOpenChange={change}>
      <BasePopover.Trigger render={trigger} data-opening={isOpening || undefined} />
      <BasePopover.Portal>
        <BasePopover.Positioner sideOffset={6} align={align} className={styles['positioner']}>
          <BasePopover.Popup className={styles['popup']} data-width={width}>
            <BasePopover.Title className={styles['title']}>{title}</BasePopover.Title>
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
