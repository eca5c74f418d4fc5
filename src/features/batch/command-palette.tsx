import { lazy, Suspense, useEffect, useState } from 'react';
import { useKeys } from '#ui/keys/keys.tsx';

const PaletteDialog = lazy(async () => ({
  default: (await import('./palette/palette-dialog.tsx')).PaletteDialog,
}));

/** Ctrl+K from anywhere: an identifier, a name or a page, typed or pasted, leads there. */
export function CommandPalette() {
  const [isOpen, setOpen] = useState(false);
  useKeys('Everywhere', [{ keys: 'mod+k', label: 'Go to a video or page', run: () => setOpen(true) }]);

  // Outside React: keys of this app rest while someone types, but this one must work from a text box, too.
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, []);

  if (!isOpen) return null;
  return (
    <Suspense>
      <PaletteDialog onClose={() => setOpen(false)} />
    </Suspense>
  );
}
