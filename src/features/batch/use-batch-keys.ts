import { type RefObject, useState } from 'react';
import type { BatchRow } from '#domain/batch/row.ts';
import { useKeys } from '#ui/keys/keys.tsx';
import type { CurrentRow } from '#ui/table/table-body.tsx';
import type { BatchSession } from './session/batch-session.ts';
import type { OpenVideo } from './use-open-video.ts';
import type { RowSelection } from './use-selection.ts';

type BatchKeysOptions = {
  shown: readonly BatchRow[];
  session: BatchSession;
  selection: RowSelection;
  open: OpenVideo;
  /** The toolbar above the table, which holds what the keys lead to. */
  toolsRef: RefObject<HTMLElement | null>;
  exportRef: RefObject<HTMLElement | null>;
};

/** The keys of the batch, and the row they have led to: at first the video one comes back from. */
export function useBatchKeys(options: BatchKeysOptions): CurrentRow | null {
  const { shown, session, selection, open, toolsRef, exportRef } = options;
  const [current, setCurrent] = useState<CurrentRow | null>(
    session.lastOpened === null ? null : { id: session.lastOpened },
  );
  const move = (by: 1 | -1) => {
    const place = shown.findIndex((row) => row.identifier === current?.id);
    const next = place === -1 ? 0 : Math.min(shown.length - 1, Math.max(0, place + by));
    const row = shown[next];
    if (row !== undefined) setCurrent({ id: row.identifier });
  };
  const withCurrent = (run: (identifier: string) => void) => () => {
    if (current !== null) run(current.id);
  };
  // Pressed, not opened by state: what is open concerns the toolbar alone, and the table is not drawn again for it.
  const press = (key: string) => {
    toolsRef.current?.querySelector<HTMLButtonElement>(`[aria-keyshortcuts="${key}"]`)?.click();
  };
  useKeys('Verdicts', [
    { keys: 'j', label: 'Next row', run: () => move(1) },
    { keys: 'k', label: 'Previous row', run: () => move(-1) },
    { keys: 'x', label: 'Choose the row', run: withCurrent((id) => selection.select(id, false)) },
    { keys: 'shift+x', label: 'Choose up to the row', run: withCurrent((id) => selection.select(id, true)) },
    { keys: 'enter', label: 'Open the video', run: withCurrent(open.one) },
    { keys: '/', label: 'Search', run: () => toolsRef.current?.querySelector('input')?.focus() },
    { keys: 'f', label: 'Filters', run: () => press('f') },
    { keys: 'c', label: 'Columns', run: () => press('c') },
    { keys: 'e', label: 'Export', run: () => exportRef.current?.querySelector('button')?.click() },
  ]);
  return current;
}
