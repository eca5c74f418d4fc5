import { facetTitles, facetWord, rangeTitles } from '#domain/batch/facet-words.ts';
import {
  type BatchFilters,
  countFacet,
  type FacetName,
  facetNames,
  type FilterContext,
  rangeNames,
  toggleFacet,
} from '#domain/batch/filters.ts';
import type { HashGroup } from '#domain/batch/same-hash.ts';
import type { BatchRow } from '#domain/batch/row.ts';
import { formatCount, formatQuantity } from '#domain/format.ts';
import { Checkbox } from '#ui/checkbox.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './filter-form.module.css';
import { RangeFields } from './range-fields.tsx';

type FilterFormProps = {
  rows: readonly BatchRow[];
  filters: BatchFilters;
  context: FilterContext;
  groups: readonly HashGroup[];
  onChange: (filters: BatchFilters) => void;
};

/** All facets with their counts, and the ranges. Counts tell what a click would show. */
export function FilterForm({ rows, filters, context, groups, onChange }: FilterFormProps) {
  const copies = groups.reduce((sum, group) => sum + group.rows.length, 0);
  return (
    <div className={styles['form']}>
      {facetNames.map((facet) => (
        <FacetField
          key={facet}
          facet={facet}
          counts={countFacet(rows, facet, { filters, context })}
          chosen={filters.facets[facet] ?? []}
          onToggle={(value) => onChange(toggleFacet(filters, facet, value))}
        />
      ))}
      <fieldset className={styles['facet']}>
        <legend>Same file</legend>
        <Checkbox
          label={
            groups.length === 0
              ? 'No file stands under several identifiers'
              : `${formatQuantity(copies, 'identifier')} for ${formatQuantity(groups.length, 'file')}`
          }
          disabled={groups.length === 0}
          checked={filters.sameHash}
          onChange={(sameHash) => onChange({ ...filters, sameHash })}
        />
        <Checkbox
          label="Changed at a re-check"
          disabled={context.changed.size === 0 && !filters.changed}
          checked={filters.changed}
          onChange={(changed) => onChange({ ...filters, changed })}
        />
      </fieldset>
      <fieldset className={styles['facet']}>
        <legend>Ranges</legend>
        {rangeNames.map((name) => (
          <RangeFields
            key={name}
            title={rangeTitles[name]}
            range={filters.ranges[name]}
            whole={name === 'frames'}
            onChange={(range) => {
              const { [name]: _, ...others } = filters.ranges;
              onChange({ ...filters, ranges: range === undefined ? others : { ...others, [name]: range } });
            }}
          />
        ))}
      </fieldset>
    </div>
  );
}

type FacetFieldProps = {
  facet: FacetName;
  counts: readonly { value: string; count: number }[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
};

function FacetField({ facet, counts, chosen, onToggle }: FacetFieldProps) {
  return (
    <fieldset className={styles['facet']}>
      <legend>{facetTitles[facet]}</legend>
      {counts.map(({ value, count }) => (
        <div key={value} className={styles['value']} data-empty={count === 0}>
          <Checkbox
            label={<UntrustedText text={facetWord(facet, value)} maxLength={60} />}
            checked={chosen.includes(value)}
            onChange={() => onToggle(value)}
          />
          <span className={styles['count']}>{formatCount(count)}</span>
        </div>
      ))}
    </fieldset>
  );
}
