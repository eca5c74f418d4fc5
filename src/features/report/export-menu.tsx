import type { LookupOutcome } from '#contract/lookup.ts';

type Props = { outcomes: readonly LookupOutcome[]; filters: readonly string[] };

/** Downloads of a batch. */
export function ExportMenu({ outcomes }: Props) {
  return (
    <button type="button" disabled={outcomes.length === 0}>
      Export
    </button>
  );
}
