import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { FileVideo, ListVideo, PanelsTopLeft } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { saveList } from '#browser/lists.ts';
import { type PaletteEntry, paletteEntries } from '#domain/batch/palette.ts';
import { formatQuantity } from '#domain/format.ts';
import { openRows } from '#features/batch/session/open-session.ts';
import { Dialog } from '#ui/dialog.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './palette-dialog.module.css';

/** Takes text from anywhere and offers where it can lead. */
export function PaletteDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const rows = openRows(useQueryClient());
  const go = useGo();
  const entries = paletteEntries(text, rows);
  const choose = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    onClose();
    void go(entry);
  };
  const handleKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && entries.length > 0) {
      event.preventDefault();
      setActive((active + step + entries.length) % entries.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      choose(entries[active]);
    }
  };
  return (
    <Dialog open onOpenChange={onClose} title="Go to" initialFocus={input}>
      <div className={styles['palette']}>
        <input
          ref={input}
          className={styles['input']}
          type="text"
          role="combobox"
          aria-label="Identifier, name or page"
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={entries.length > 0 ? `${listId}-${active}` : undefined}
          placeholder="Identifier, name, reference, hash or page"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={handleKey}
        />
        <div id={listId} role="listbox" aria-label="Where to" className={styles['list']}>
          {entries.map((entry, place) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the combobox above holds the focus and its keys
            <div
              key={keyOf(entry)}
              id={`${listId}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === active}
              className={styles['entry']}
              onClick={() => choose(entry)}
            >
              <EntryWords entry={entry} />
            </div>
          ))}
        </div>
        {entries.length === 0 && (
          <p className={styles['none']} role="status">
            This is no identifier, and nothing in the open list has it in its name.
          </p>
        )}
      </div>
    </Dialog>
  );
}

function useGo(): (entry: PaletteEntry) => Promise<void> {
  const navigate = useNavigate();
  const here = useLocation({ select: (location) => location.href });
  return async (entry) => {
    if (entry.kind === 'page') return navigate({ to: entry.path });
    if (entry.kind === 'video') {
      const search = here.startsWith('/batch') ? { from: here } : {};
      return navigate({ to: '/video/$identifier', params: { identifier: entry.identifier }, search });
    }
    return navigate({ to: '/batch/$listId', params: { listId: await saveList(entry.identifiers) } });
  };
}

function keyOf(entry: PaletteEntry): string {
  if (entry.kind === 'page') return entry.path;
  return entry.kind === 'video' ? entry.identifier : 'lookup';
}

function EntryWords({ entry }: { entry: PaletteEntry }) {
  switch (entry.kind) {
    case 'page':
      return (
        <>
          <PanelsTopLeft aria-hidden size={15} />
          {entry.name}
        </>
      );
    case 'lookup':
      return (
        <>
          <ListVideo aria-hidden size={15} />
          Look up {formatQuantity(entry.identifiers.length, 'identifier')}
        </>
      );
    case 'video':
      return (
        <>
          <FileVideo aria-hidden size={15} />
          <span>
            {entry.name === null ? 'Open the video' : <UntrustedText text={entry.name} maxLength={80} />}
          </span>
          <code>{entry.identifier}</code>
        </>
      );
  }
}
