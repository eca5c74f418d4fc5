import * as z from 'zod/mini';

const storageKey = 'verdict-desk:queue';

const queueSchema = z.object({
  version: z.literal(1),
  identifiers: z.array(z.string()),
  href: z.string(),
});

/** Videos to open one after another, and the address of the batch they were chosen in. */
export type Queue = { identifiers: readonly string[]; href: string };

/** Keeps the order for this tab, so that the video page can offer next and previous. */
export function saveQueue(identifiers: readonly string[], href: string): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify({ version: 1, identifiers, href }));
  } catch {
    // Storage is full or blocked: the video page then has no next and previous, and works otherwise.
  }
}

/** The kept order, or null when there is none that can be read. */
export function readQueue(): Queue | null {
  try {
    const parsed = queueSchema.safeParse(JSON.parse(sessionStorage.getItem(storageKey) ?? 'null'));
    return parsed.success ? { identifiers: parsed.data.identifiers, href: parsed.data.href } : null;
  } catch {
    return null;
  }
}
