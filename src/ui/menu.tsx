import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check, ChevronDown } from 'lucide-react';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './menu.module.css';

export type MenuEntry = {
  id: string;
  label: string;
  /** A second line, muted. */
  hint?: string;
  icon?: ReactNode;
  /** Present on entries that are switched on and off; absent on plain actions. */
  checked?: boolean;
  disabled?: boolean;
  /** Draws a line above. */
  startsGroup?: boolean;
  onSelect: () => void;
};

type MenuProps = {
  /** Accessible name of the menu, and the text of the button when no trigger is given. */
  label: string;
  trigger?: ReactElement;
  items: readonly MenuEntry[];
  align?: 'start' | 'end';
};

/** A button that opens a list of actions or choices; arrows, Home, End and typing move in it. */
export function Menu({ label, trigger, items, align = 'end' }: MenuProps) {
  const fallback = (
    <Button>
      {label}
      <ChevronDown aria-hidden />
    </Button>
  );
  return (
    <BaseMenu.Root modal={false}>
      <BaseMenu.Trigger render={trigger ?? fallback} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner sideOffset={6} align={align} className={styles['positioner']}>
          <BaseMenu.Popup className={styles['popup']} aria-label={label}>
            {items.map((item) => (
              <Fragment key={item.id}>
                {item.startsGroup === true && <BaseMenu.Separator className={styles['separator']} />}
                <MenuRow item={item} />
              </Fragment>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

function MenuRow({ item }: { item: MenuEntry }) {
  const content = (
    <>
      <span className={styles['icon']}>
        {item.checked === true ? <Check aria-hidden size={16} /> : item.icon}
      </span>
      <span className={styles['text']}>
        <span>{item.label}</span>
        {item.hint !== undefined && <span className={styles['hint']}>{item.hint}</span>}
      </span>
    </>
  );
  const shared = { className: styles['item'], disabled: item.disabled ?? false, label: item.label };
  if (item.checked === undefined) {
    return (
      <BaseMenu.Item {...shared} onClick={item.onSelect}>
        {content}
      </BaseMenu.Item>
    );
  }
  return (
    <BaseMenu.CheckboxItem {...shared} checked={item.checked} onCheckedChange={item.onSelect} closeOnClick>
      {content}
    </BaseMenu.CheckboxItem>
  );
}
