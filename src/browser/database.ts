import { type IDBPDatabase, openDB } from 'idb';
import * as z from 'zod/mini';

/** What the browser keeps, one object store each. */
export const storeNames = [
  'lists',
  'batches',
  'decisions',
  'events',
  'exports',
  'checks',
  'views',
  'matches',
] as const;
export type StoreName = (typeof storeNames)[number];

const databaseName = 'verdict-desk';
/** 2: every store has an index of when its values were saved. 3: exports have a store of their own. */
const databaseVersion = 3;
const byAge = 'savedAt';

/** Nothing stays in the browser longer than this. */
export const keptForMs = 7 * 24 * 60 * 60 * 1000;

const recordSchema = z.object({ version: z.number(), savedAt: z.number(), value: z.unknown() });
type StoredRecord = z.infer<typeof recordSchema>;

export type Entry<T> = { key: string; value: T; savedAt: number };

/** One object store with values of one shape. No call ever throws or rejects. */
export type Shelf<T> = {
  get: (key: string) => Promise<T | null>;
  /** Keys of all that is kept, readable or not; no value is read for them. */
  keys: () => Promise<string[]>;
  /** All readable entries, newest first. */
  entries: () => Promise<Entry<T>[]>;
  /** False when the value is only held in memory, because the browser refused to store it. */
  set: (key: string, value: T) => Promise<boolean>;
  remove: (key: string) => Promise<void>;
  clear: () => Promise<void>;
};

type ShelfOptions<T> = {
  version: number;
  schema: z.ZodMiniType<T>;
  /** Turns a value of an older version into the next one; called once per step. */
  migrate?: (value: unknown, fromVersion: number) => unknown;
};

/**
 * Opens a store for values of one shape. What does not parse reads as absent; what is older is migrated; what a
 * newer version of the app wrote, or what has expired, reads as absent, and the former is never overwritten.
 */
export function openShelf<T>(store: StoreName, options: ShelfOptions<T>): Shelf<T> {
  const read = (raw: unknown): { record: StoredRecord; value: T } | null => {
    const record = recordSchema.safeParse(raw);
    if (!record.success || isExpired(record.data) || record.data.version > options.version) return null;
    let { value } = record.data;
    for (let { version } = record.data; version < options.version; version += 1) {
      value = options.migrate?.(value, version);
    }
    const parsed = options.schema.safeParse(value);
    return parsed.success ? { record: record.data, value: parsed.data } : null;
  };

  return {
    get: async (key) => read(await readRaw(store, key))?.value ?? null,
    keys: () => readKeys(store),
    entries: async () => {
      const entries = (await readAllRaw(store)).flatMap(([key, raw]): Entry<T>[] => {
        const found = read(raw);
        return found === null ? [] : [{ key, value: found.value, savedAt: found.record.savedAt }];
      });
      return entries.toSorted((a, b) => b.savedAt - a.savedAt);
    },
    set: (key, value) => write(store, key, { version: options.version, savedAt: Date.now(), value }),
    remove: (key) => removeRaw(store, key),
    clear: () => clearStore(store),
  };
}

const clearedListeners = new Set<() => void>();

/** For those who hold what they have read of a store: called once all stores are empty. */
export function onCleared(listener: () => void): void {
  clearedListeners.add(listener);
}

/** Empties every store. */
export async function clearDatabase(): Promise<void> {
  await Promise.all(storeNames.map(clearStore));
  for (const listener of clearedListeners) listener();
}

/**
 * Deletes what has outlived its seven days; called once when the app starts. Looks at keys alone: values are a kept list's
 * 10,000 answers.
 */
export async function removeExpired(): Promise<void> {
  try {
    const tooOld = IDBKeyRange.upperBound(Date.now() - keptForMs, true);
    const opened = await database();
    if (opened === null) return;
    for (const store of storeNames) {
      const keys = await opened.getAllKeysFromIndex(store, byAge, tooOld);
      await Promise.all(keys.map((key) => opened.delete(store, key)));
    }
  } catch {
    // Expired values read as absent; the next start tries again.
  }
}

function isExpired({ savedAt }: { savedAt: number }): boolean {
  return Date.now() - savedAt > keptForMs;
}

// Below: the raw stores. Where IndexedDB is missing, blocked or full, a map in memory stands in for it.

const memory = new Map<StoreName, Map<string, StoredRecord>>();
let opening: Promise<IDBPDatabase | null> | null = null;

function memoryOf(store: StoreName): Map<string, StoredRecord> {
  const found = memory.get(store);
  if (found !== undefined) return found;
  const created = new Map<string, StoredRecord>();
  memory.set(store, created);
  return created;
}

function database(): Promise<IDBPDatabase | null> {
  opening ??= open();
  return opening;
}

async function open(): Promise<IDBPDatabase | null> {
  try {
    const opened = await openDB(databaseName, databaseVersion, {
      upgrade: (...[upgraded, , , transaction]) => {
        for (const name of storeNames) {
          const store = upgraded.objectStoreNames.contains(name)
            ? transaction.objectStore(name)
            : upgraded.createObjectStore(name);
          if (!store.indexNames.contains(byAge)) store.createIndex(byAge, byAge);
        }
      },
      // A newer version of the app in another tab wants to upgrade: make room, work from memory from then on.
      blocking: () => {
        opened.close();
        opening = Promise.resolve(null);
      },
      terminated: () => {
        opening = null;
      },
    });
    return opened;
  } catch {
    return null;
  }
}

async function readRaw(store: StoreName, key: string): Promise<unknown> {
  const held = memoryOf(store).get(key);
  if (held !== undefined) return held;
  try {
    const value: unknown = await (await database())?.get(store, key);
    return value;
  } catch {
    return undefined;
  }
}

async function readKeys(store: StoreName): Promise<string[]> {
  const held = [...memoryOf(store).keys()];
  try {
    const kept = (await (await database())?.getAllKeys(store)) ?? [];
    return [...new Set([...kept.filter((key) => typeof key === 'string'), ...held])];
  } catch {
    return held;
  }
}

async function readAllRaw(store: StoreName): Promise<[string, unknown][]> {
  const found = new Map<string, unknown>();
  try {
    const transaction = (await database())?.transaction(store);
    const [keys, values] = await Promise.all([transaction?.store.getAllKeys(), transaction?.store.getAll()]);
    keys?.forEach((key, index) => {
      if (typeof key === 'string') found.set(key, values?.[index]);
    });
  } catch {
    // What memory holds is all there is.
  }
  for (const [key, record] of memoryOf(store)) found.set(key, record);
  return [...found];
}

async function write(store: StoreName, key: string, record: StoredRecord): Promise<boolean> {
  try {
    const transaction = (await database())?.transaction(store, 'readwrite');
    if (transaction === undefined) throw new Error('No database.');
    if (isNewer(await transaction.store.get(key), record)) {
      await transaction.done;
      throw new Error('A newer version of the app wrote this.');
    }
    await Promise.all([transaction.store.put(record, key), transaction.done]);
    memoryOf(store).delete(key);
    return true;
  } catch {
    memoryOf(store).set(key, record);
    return false;
  }
}

/** A newer version of the app wrote this: it is not overwritten. */
function isNewer(kept: unknown, { version }: StoredRecord): boolean {
  const existing = recordSchema.safeParse(kept);
  return existing.success && existing.data.version > version;
}

async function removeRaw(store: StoreName, key: string): Promise<void> {
  memoryOf(store).delete(key);
  try {
    await (await database())?.delete(store, key);
  } catch {
    // It expires at the latest after seven days.
  }
}

async function clearStore(store: StoreName): Promise<void> {
  memoryOf(store).clear();
  try {
    await (await database())?.clear(store);
  } catch {
    // Blocked storage holds nothing of ours.
  }
}
