import type { ComponentType } from 'react';
import type { LookupOutcome } from '#contract/lookup.ts';

type ExportMenuProps = { outcomes: readonly LookupOutcome[]; filters: readonly string[] };

/** The batch: every identifier of a list with its verdict. */
export function BatchPage({ ExportMenu }: { ExportMenu: ComponentType<ExportMenuProps> }) {
  return (
    <main>
      <h1>Batch</h1>
      <ExportMenu outcomes={[]} filters={[]} />
    </main>
  );
}
