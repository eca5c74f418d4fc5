import { X } from 'lucide-react';
import { activeFilters } from '#domain/batch/facet-words.ts';
import { type BatchFilters, noFilters } from '#domain/batch/filters.ts';
import { Button } from '#ui/button.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './batch-toolbar.module.css';

type ActiveFiltersProps = { filters: BatchFilters; onChange: (filters: BatchFilters) => void };

/** The filters that are on, each with a button that takes it away. */
export function ActiveFilters({ filters, onChange }: ActiveFiltersProps) {
  const active = activeFilters(filters);
  if (active.length === 0) return null;
  return (
    <ul className={styles['chips']} aria-label="Active filters">
      {active.map(({ key, words, without }) => (
        <li key={key}>
          <button
            type="button"
            className={styles['chip']}
            aria-label={`Remove filter ${words}`}
            onClick={() => onChange(without)}
          >
            <UntrustedText text={words} maxLength={120} />
            <X aria-hidden size={13} />
          </button>
        </li>
      ))}
      <li>
        <Button size="sm" variant="ghost" onClick={() => onChange(noFilters)}>
          Clear filters
        </Button>
      </li>
    </ul>
  );
}
