import { Keyboard } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useKeys } from '#ui/keys/keys.tsx';

const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }));

/** Lists the keys of the current page, on `?` or from the header. */
export function KeysHelp() {
  const [open, setOpen] = useState(false);
  useKeys('Everywhere', [{ keys: '?', label: 'Show this list', run: () => setOpen(true) }]);
  return (
    <>
      <Button
        variant="ghost"
        aria-label="Keyboard shortcuts"
        title="Keyboard shortcuts (?)"
        onClick={() => setOpen(true)}
      >
        <Keyboard aria-hidden />
      </Button>
      {open && (
        <Suspense>
          <KeysDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
