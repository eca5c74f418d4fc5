/** Chosen identifiers, and the one from which the next shift-click reaches. */
export type Selection = { readonly chosen: ReadonlySet<string>; readonly anchor: string | null };

export const emptySelection: Selection = { chosen: new Set(), anchor: null };

/** Turns one row on or off; it becomes the anchor. */
export function toggleOne(selection: Selection, identifier: string): Selection {
  const chosen = new Set(selection.chosen);
  if (!chosen.delete(identifier)) chosen.add(identifier);
  return { chosen, anchor: identifier };
}

/** Adds everything between the anchor and a row, in the order the table shows. */
export function extendTo(selection: Selection, identifier: string, shown: readonly string[]): Selection {
  const to = shown.indexOf(identifier);
  const from = selection.anchor === null ? -1 : shown.indexOf(selection.anchor);
  if (to === -1 || from === -1) return toggleOne(selection, identifier);
  const reached = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { chosen: new Set([...selection.chosen, ...reached]), anchor: selection.anchor };
}

/** Chooses all given rows, or none of them when all are chosen already. */
export function toggleAll(selection: Selection, shown: readonly string[]): Selection {
  const chosen = new Set(selection.chosen);
  const all = shown.length > 0 && shown.every((identifier) => chosen.has(identifier));
  for (const identifier of shown) {
    if (all) chosen.delete(identifier);
    else chosen.add(identifier);
  }
  return { chosen, anchor: null };
}
