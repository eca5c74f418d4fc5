import * as z from 'zod/mini';
import { preference } from '#browser/storage.ts';
import type { TableLayout } from '#ui/table/table-layout.ts';
import { defaultLayout } from './batch-columns.tsx';

const words = z.array(z.string());

const layoutSchema = z.object({
  hidden: words,
  order: words,
  pinned: words,
  widths: z.record(z.string(), z.number()),
  density: z.enum(['compact', 'regular', 'roomy']),
});

/** How this person has arranged the batch's columns. */
export const batchLayout = preference<z.infer<typeof layoutSchema>>('batch-table', layoutSchema, {
  ...defaultLayout,
  hidden: [...defaultLayout.hidden],
  order: [],
  pinned: [...defaultLayout.pinned],
  widths: {},
});

/** Keeps an arrangement of the columns in this browser. */
export function saveLayout(layout: TableLayout): void {
  const { hidden, order, pinned, widths, density } = layout;
  batchLayout.set({
    hidden: [...hidden],
    order: [...order],
    pinned: [...pinned],
    widths: { ...widths },
    density,
  });
}
