import { Braces, Table2 } from 'lucide-react';
import type { LookupOutcome } from '#contract/lookup.ts';
import { formatQuantity } from '#domain/format.ts';
import { saveJson, saveVideosCsv } from '#features/report/files/export-files.ts';
import { ExportChoices } from './export-choices.tsx';

type Props = { outcomes: readonly LookupOutcome[]; filters: readonly string[] };

/** Downloads of a batch. */
export function ExportMenu({ outcomes, filters }: Props) {
  return (
    <ExportChoices
      outcomes={outcomes}
      filters={filters}
      choices={[
        {
          label: 'CSV',
          hint: `${formatQuantity(outcomes.length, 'video')}, one row each`,
          icon: <Table2 aria-hidden size={16} />,
          save: saveVideosCsv,
        },
        {
          label: 'JSON',
          hint: 'With the digests of the responses',
          icon: <Braces aria-hidden size={16} />,
          save: saveJson,
        },
      ]}
    />
  );
}
