import { Bookmark, Trash2 } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { usePreference } from '#browser/storage.ts';
import { savedViews, withoutView, withView } from '#browser/views.ts';
import type { BatchSearch } from '#features/batch/batch-search.ts';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Popover } from '#ui/popover.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from './batch-toolbar.module.css';

type SavedViewsProps = {
  search: BatchSearch;
  onApply: (words: Readonly<Record<string, string>>) => void;
};

/** Filters, order, reference and panels under a name, for any list. */
export function SavedViews({ search, onApply }: SavedViewsProps) {
  const [views, setViews] = usePreference(savedViews);
  const [name, setName] = useState('');
  const [isOpen, setOpen] = useState(false);
  const words = viewWords(search);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    setViews(withView(views, { name: name.trim(), words }));
    setName('');
  };
  return (
    <Popover
      title="Saved views"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button>
          <Bookmark aria-hidden />
          Views
        </Button>
      }
    >
      <div className={styles['views']}>
        {views.length === 0 && <p>A view keeps filters, order and reference under a name.</p>}
        <ul>
          {views.map((view) => (
            <li key={view.name} className={styles['view']}>
              <Button
                variant="ghost"
                size="sm"
                onClick={() => {
                  onApply(view.words);
                  setOpen(false);
                }}
              >
                {view.name}
              </Button>
              <IconButton
                size="sm"
                label={`Delete view ${view.name}`}
                icon={<Trash2 aria-hidden />}
                onClick={() => setViews(withoutView(views, view.name))}
              />
            </li>
          ))}
        </ul>
        <form className={styles['save']} onSubmit={save}>
          <TextField label="Save this view as" value={name} maxLength={60} onChange={setName} />
          <Button type="submit" disabled={name.trim() === '' || Object.keys(words).length === 0}>
            Save
          </Button>
        </form>
        {Object.keys(words).length === 0 && <p>Nothing is filtered or ordered yet.</p>}
      </div>
    </Popover>
  );
}

/** Everything but the identifiers. */
function viewWords(search: BatchSearch): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [key, value] of Object.entries(search))
    if (value !== undefined && key !== 'ids') words[key] = value;
  return words;
}
