import { isContainer, type OutlineRow } from '#lib/json-outline.ts';

export type TreeStep = { kind: 'go'; index: number; pointer: string } | { kind: 'toggle'; pointer: string };

/** What a key does in the tree when the row `at` is marked; null = nothing. */
export function keyTarget(key: string, rows: readonly OutlineRow[], at: number): TreeStep | null {
  switch (key) {
    case 'ArrowDown':
      return go(rows, at + 1);
    case 'ArrowUp':
      return go(rows, at - 1);
    case 'Home':
      return go(rows, 0);
    case 'End':
      return go(rows, rows.length - 1);
    default:
      return containerTarget(key, rows, at);
  }
}

/** The keys that open, close and leave objects and lists. */
function containerTarget(key: string, rows: readonly OutlineRow[], at: number): TreeStep | null {
  const isOpen = isContainerAt(rows, at, true);
  const isClosed = isContainerAt(rows, at, false);
  if (key === 'ArrowRight') return isClosed ? toggle(rows, at) : isOpen ? go(rows, at + 1) : null;
  if (key === 'ArrowLeft') return isOpen ? toggle(rows, at) : go(rows, parentOf(rows, at));
  if (key === 'Enter' || key === ' ') return isOpen || isClosed ? toggle(rows, at) : null;
  return null;
}

function isContainerAt(rows: readonly OutlineRow[], at: number, isOpen: boolean): boolean {
  const row = rows[at];
  return row !== undefined && isContainer(row.node) && row.isOpen === isOpen;
}

function toggle(rows: readonly OutlineRow[], at: number): TreeStep | null {
  const row = rows[at];
  return row === undefined ? null : { kind: 'toggle', pointer: row.pointer };
}

function go(rows: readonly OutlineRow[], index: number): TreeStep | null {
  const row = rows[index];
  return row === undefined ? null : { kind: 'go', index, pointer: row.pointer };
}

/** The nearest row above that is less deep. */
function parentOf(rows: readonly OutlineRow[], at: number): number {
  const depth = rows[at]?.depth ?? 0;
  return rows.findLastIndex((row, index) => index < at && row.depth < depth);
}
