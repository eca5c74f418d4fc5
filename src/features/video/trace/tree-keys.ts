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
    case 'ArrowRight':
      return isContainerAt(rows, at, false)
        ? toggle(rows, at)
        : isContainerAt(rows, at, true)
          ? go(rows, at + 1)
          : null;
    case 'ArrowLeft':
      return isContainerAt(rows, at, true) ? toggle(rows, at) : go(rows, parentOf(rows, at));
    case 'Enter':
    case ' ':
      return isContainerAt(rows, at, true) || isContainerAt(rows, at, false) ? toggle(rows, at) : null;
    default:
      return null;
  }
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
