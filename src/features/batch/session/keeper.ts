import { blockSize, openBatchStore } from '#browser/batch-store.ts';
import { lastChecks, saveCheck, type StoredCheck } from '#browser/checks.ts';
import { lookupOutcomeSchema } from '#api/kept-answers.ts';
import type { LookupOutcome } from '#contract/lookup.ts';
import type { RecheckResult } from '#domain/batch/diff.ts';
import type { BatchRow } from '#domain/batch/row.ts';
import type { Keeper } from './batch-session.ts';
import type { Clock } from './clock.ts';

/** Answers come in bursts; they are written together. */
const writeDelayMs = 400;

const store = openBatchStore(lookupOutcomeSchema);

/** Keeps the answers of one list, named by its fingerprint, in this browser. */
export function createKeeper(list: string, identifiers: readonly string[], clock: Clock): Keeper {
  const places = new Map(identifiers.map((identifier, place) => [identifier, place]));
  const dirty = new Set<number>();
  let isPlanned = false;

  const write = async (rows: readonly BatchRow[]) => {
    isPlanned = false;
    const blocks = [...dirty];
    dirty.clear();
    await Promise.all(
      blocks.map((block) =>
        store.save(list, block, answersOf(rows.slice(block * blockSize, (block + 1) * blockSize))),
      ),
    );
  };

  return {
    load: async () => {
      const answers: LookupOutcome[] = [];
      for (let block = 0; block * blockSize < identifiers.length; block += 1) {
        // One block at a time: parsing all of 10,000 at once would hold up the page.
        answers.push(...(await store.load(list, block)));
      }
      return answers.filter((answer) => places.has(answer.identifier));
    },
    save: (changed, readRows) => {
      for (const { identifier } of changed) {
        const place = places.get(identifier);
        if (place !== undefined) dirty.add(Math.floor(place / blockSize));
      }
      if (isPlanned || dirty.size === 0) return;
      isPlanned = true;
      clock.schedule(writeDelayMs, () => {
        void write(readRows());
      });
    },
    loadRechecks: () => lastChecks(places),
    saveRecheck: (result) => {
      void saveCheck(toStored(result));
    },
  };
}

function answersOf(rows: readonly BatchRow[]): LookupOutcome[] {
  return rows.flatMap(({ entry }) =>
    entry.kind === 'outcome' && entry.outcome.kind !== 'failed' ? [entry.outcome] : [],
  );
}

function toStored(result: RecheckResult): StoredCheck {
  return { ...result, changes: [...result.changes] };
}
