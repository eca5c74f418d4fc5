import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { jsonOf } from '#lib/json-of.ts';

/** Every key of ours begins so; clearing removes what does. */
const storagePrefix = 'verdict-desk:';

/** A small setting of this browser. Reading and writing never throw, whatever state the storage is in. */
export type Preference<T> = {
  get: () => T;
  set: (value: T) => void;
  subscribe: (listener: () => void) => () => void;
};

/** Of the record around every value. */
const version = 1;

const allListeners = new Set<() => void>();

/**
 * A setting kept under `key` with a version. What cannot be read falls back; what a newer version of the app
 * wrote is left alone. When storage is full or blocked the setting lives as long as the page.
 */
export function preference<T>(key: string, schema: z.ZodMiniType<T>, fallback: T): Preference<T> {
  const fullKey = `${storagePrefix}${key}`;
  const recordSchema = z.object({ version: z.number(), value: z.unknown() });
  // The parsed value is kept beside its text, so that a stored object keeps its identity between reads.
  let cached: { text: string | null; value: T } | null = null;
  // Set when storage refused the write, so that the choice still holds on this page.
  let override: { value: T } | null = null;
  const listeners = new Set<() => void>();

  const parse = (text: string | null): { value: T; newer: boolean } => {
    const record = recordSchema.safeParse(jsonOf(text ?? ''));
    if (!record.success) return { value: fallback, newer: false };
    if (record.data.version !== version) return { value: fallback, newer: record.data.version > version };
    const value = schema.safeParse(record.data.value);
    return { value: value.success ? value.data : fallback, newer: false };
  };

  return {
    get: () => {
      if (override !== null) return override.value;
      const text = readText(fullKey);
      if (cached === null || cached.text !== text) cached = { text, value: parse(text).value };
      return cached.value;
    },
    set: (value) => {
      const kept = !parse(readText(fullKey)).newer && writeText(fullKey, JSON.stringify({ version, value }));
      override = kept ? null : { value };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      const onStorage = (event: StorageEvent) => {
        if (event.key === fullKey || event.key === null) listener();
      };
      const onCleared = () => {
        override = null;
        listener();
      };
      listeners.add(listener);
      allListeners.add(onCleared);
      window.addEventListener('storage', onStorage);
      return () => {
        listeners.delete(listener);
        allListeners.delete(onCleared);
        window.removeEventListener('storage', onStorage);
      };
    },
  };
}

/** The setting's value, and a function that changes it; other components and tabs follow. */
export function usePreference<T>(setting: Preference<T>): [T, (value: T) => void] {
  return [useSyncExternalStore(setting.subscribe, setting.get), setting.set];
}

/** Removes all settings of this app from local and session storage. */
export function clearPreferences(): void {
  for (const open of [() => localStorage, () => sessionStorage]) {
    try {
      const storage = open();
      const ours = Object.keys(storage).filter((key) => key.startsWith(storagePrefix));
      for (const key of ours) storage.removeItem(key);
    } catch {
      // Blocked storage holds nothing of ours.
    }
  }
  for (const listener of allListeners) listener();
}

function readText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeText(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
