/** What a key does, for the help list. */
export type KeyHint = { keys: string; label: string };
export type KeyGroup = { group: string; hints: readonly KeyHint[] };

export type KeyRegistry = {
  /** Lists a group until the returned function is called. */
  add: (group: KeyGroup) => () => void;
  subscribe: (listener: () => void) => () => void;
  read: () => readonly KeyGroup[];
};

/** Knows which keys work at the moment, in the order in which their screens appeared. */
export function createKeyRegistry(): KeyRegistry {
  let groups: readonly KeyGroup[] = [];
  const listeners = new Set<() => void>();
  const change = (next: readonly KeyGroup[]) => {
    groups = next;
    for (const listener of listeners) listener();
  };
  return {
    add: (group) => {
      change([...groups, group]);
      return () => change(groups.filter((candidate) => candidate !== group));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => groups,
  };
}
