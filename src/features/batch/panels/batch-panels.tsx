import type { BatchSnapshot } from '#features/batch/session/batch-session.ts';
import type { BatchAddress } from '#features/batch/use-batch-address.ts';
import type { BatchRows } from '#features/batch/use-batch-rows.ts';

type BatchPanelsProps = { batch: BatchSnapshot; view: BatchRows; address: BatchAddress };

export function BatchPanels(_props: BatchPanelsProps) {
  return null;
}
