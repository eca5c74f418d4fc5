import type { BatchRow } from '#domain/batch/row.ts';

/**
 * Works something out once for each array of rows. Rows change by making a new array, so the array stands for its
 * contents; unlike a hook's memory this outlives the page, which is mounted again after every look at a video.
 */
export function oncePerList<T>(work: (rows: readonly BatchRow[]) => T): (rows: readonly BatchRow[]) => T {
  const results = new WeakMap<readonly BatchRow[], { value: T }>();
  return (rows) => {
    const known = results.get(rows) ?? { value: work(rows) };
    results.set(rows, known);
    return known.value;
  };
}
