import type { ComponentType } from 'react';
import type { LookupOutcome } from '#contract/lookup.ts';
import { BatchView } from './batch-view.tsx';
import { ListSource } from './list/list-source.tsx';
import { useBatchAddress } from './use-batch-address.ts';

type BatchPageProps = {
  /** Filled by the app: features do not know each other. */
  ExportMenu: ComponentType<{ outcomes: readonly LookupOutcome[]; filters: readonly string[] }>;
};

/** The batch: every identifier of a list with its verdict. */
export function BatchPage({ ExportMenu }: BatchPageProps) {
  const address = useBatchAddress();
  return (
    <ListSource listId={address.listId} ids={address.search.ids}>
      {(identifiers) => <BatchView identifiers={identifiers} address={address} ExportMenu={ExportMenu} />}
    </ListSource>
  );
}
