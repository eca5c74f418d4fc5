import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import styles from './tabs.module.css';

type Tab<V extends string> = {
  value: V;
  label: ReactNode;
  /** A count or mark after the label. */
  badge?: ReactNode;
  panel: ReactNode;
};

type TabsProps<V extends string> = {
  /** Accessible name of the row of tabs. */
  label: string;
  value: V;
  tabs: readonly Tab<V>[];
  onChange: (value: V) => void;
};

/** Tabs whose choice lives with the caller, in the address as a rule. Only the chosen panel is mounted. */
export function Tabs<V extends string>({ label, value, tabs, onChange }: TabsProps<V>) {
  const choose = (next: unknown) => {
    const tab = tabs.find((candidate) => candidate.value === next);
    if (tab !== undefined) onChange(tab.value);
  };
  return (
    <BaseTabs.Root value={value} onValueChange={choose} className={styles['tabs']}>
      <BaseTabs.List className={styles['list']} aria-label={label}>
        {tabs.map((tab) => (
          <BaseTabs.Tab key={tab.value} value={tab.value} className={styles['tab']}>
            {tab.label}
            {tab.badge !== undefined && <span className={styles['badge']}>{tab.badge}</span>}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {tabs.map((tab) => (
        <BaseTabs.Panel key={tab.value} value={tab.value} className={styles['panel']}>
          {tab.panel}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}
