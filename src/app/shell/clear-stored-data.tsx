import { lazy, Suspense, useState } from 'react';
import { Button } from '#ui/button.tsx';

const ClearDataDialog = lazy(async () => ({
  default: (await import('./clear-data-dialog.tsx')).ClearDataDialog,
}));

/** Opens the question whether everything this browser keeps should go. */
export function ClearStoredData() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" variant="ghost" onClick={() => setOpen(true)}>
        Clear stored data
      </Button>
      {open && (
        <Suspense>
          <ClearDataDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
