import * as z from 'zod/mini';
import { preference } from './storage.ts';

const viewSchema = z.object({
  name: z.string(),
  /** Words of the batch's address, without the identifiers: a view fits any list. */
  words: z.record(z.string(), z.string()),
});
export type SavedView = z.infer<typeof viewSchema>;

/** Views a person has named, in the order they were saved. A setting: kept until it is cleared. */
export const savedViews = preference<readonly SavedView[]>('batch-views', z.array(viewSchema), []);

/** The views with one added; a view of the same name is replaced. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [...views.filter((other) => other.name !== view.name), view];
}

export function withoutView(views: readonly SavedView[], name: string): readonly SavedView[] {
  return views.filter((view) => view.name !== name);
}
