import * as z from 'zod/mini';
import { openShelf } from './database.ts';

const sourceSchema = z.nullable(
  z.object({ sha256: z.string(), receivedAt: z.string(), pointer: z.string() }),
);

const checkSchema = z.object({
  identifier: z.string(),
  at: z.string(),
  changes: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })),
  before: sourceSchema,
  after: sourceSchema,
  failure: z.nullable(z.string()),
});
export type StoredCheck = z.infer<typeof checkSchema>;

/** Re-checks kept per identifier; the oldest make room. */
const mostChecks = 20;

const shelf = openShelf('checks', { version: 1, schema: z.array(checkSchema) });

/** Adds a re-check to an identifier's history. */
export async function saveCheck(check: StoredCheck): Promise<void> {
  const earlier = (await shelf.get(check.identifier)) ?? [];
  await shelf.set(check.identifier, [check, ...earlier].slice(0, mostChecks));
}

/** Re-checks of one identifier, newest first. */
export async function checksOf(identifier: string): Promise<readonly StoredCheck[]> {
  return (await shelf.get(identifier)) ?? [];
}

/** The last re-check of each of these identifiers that has one. */
export async function lastChecks(wanted: {
  has: (identifier: string) => boolean;
}): Promise<readonly StoredCheck[]> {
  const checked = (await shelf.keys()).filter((identifier) => wanted.has(identifier));
  const histories = await Promise.all(checked.map(checksOf));
  return histories.flatMap((history) => history.slice(0, 1));
}
