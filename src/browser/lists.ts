import * as z from 'zod/mini';
import { fingerprint } from '#lib/fingerprint.ts';
import { openShelf } from './database.ts';

/** How many lists are remembered; the oldest make room. */
const maxLists = 20;

const listSchema = z.object({
  name: z.nullable(z.string()),
  count: z.number(),
  /** Identifiers in order, one a line: one long text is stored and read faster than 10,000 short ones. */
  text: z.string(),
});

const shelf = openShelf('lists', { version: 1, schema: listSchema });

export type RecentList = {
  id: string;
  /** A name the list came with, for example the file's; null when it was pasted. */
  name: string | null;
  count: number;
  /** The first few identifiers, to recognise it by. */
  first: readonly string[];
  /** Milliseconds since 1970. */
  savedAt: number;
};

/**
 * Keeps a list and gives its id. The id follows from the identifiers, so that the same list opened again is the
 * same batch and stands once among the recent ones.
 */
export async function saveList(
  identifiers: readonly string[],
  { name = null }: { name?: string | null } = {},
): Promise<string> {
  const text = identifiers.join('\n');
  const id = fingerprint(text);
  const known = await shelf.get(id);
  await shelf.set(id, { name: name ?? known?.name ?? null, count: identifiers.length, text });
  const surplus = (await shelf.entries()).slice(maxLists);
  await Promise.all(surplus.map((entry) => shelf.remove(entry.key)));
  return id;
}

/** The identifiers of a kept list, or null when this browser does not have it. */
export async function loadList(id: string): Promise<readonly string[] | null> {
  const list = await shelf.get(id);
  return list === null || list.text === '' ? null : list.text.split('\n');
}

/** Lists of the last seven days, newest first. */
export async function recentLists(): Promise<RecentList[]> {
  return (await shelf.entries()).map(({ key, value, savedAt }) => ({
    id: key,
    name: value.name,
    count: value.count,
    first: value.text.slice(0, 600).split('\n', 3),
    savedAt,
  }));
}

/** Forgets one list. */
export function removeList(id: string): Promise<void> {
  return shelf.remove(id);
}

/** Forgets all lists. */
export function clearLists(): Promise<void> {
  return shelf.clear();
}
