import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { clearDatabase } from '#browser/database.ts';
import { clearPreferences } from '#browser/storage.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useToast } from '#ui/toast.tsx';
import styles from './clear-data-dialog.module.css';

/** Asks before everything that this browser keeps is deleted, and says what that is. */
export function ClearDataDialog({ onClose }: { onClose: () => void }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();

  const clear = async () => {
    await clearDatabase();
    clearPreferences();
    await navigate({ to: '/' });
    // What the pages read from this browser's stores is read anew; what they left behind goes.
    queryClient.removeQueries({ type: 'inactive' });
    await queryClient.resetQueries({ queryKey: ['browser'] });
    onClose();
    toast('Stored data cleared.');
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Clear stored data?"
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button variant="danger" onClick={() => void clear()}>
            Clear everything
          </Button>
        </>
      }
    >
      <div className={styles['text']}>
        <p>This browser keeps, for seven days and only on this device:</p>
        <ul>
          <li>lists of identifiers you looked up</li>
          <li>summaries of unfinished batches, with digests</li>
          <li>your decisions and their history</li>
          <li>saved views and settings, such as the theme</li>
        </ul>
        <p>Nothing at identifAI changes. Clearing cannot be undone.</p>
      </div>
    </Dialog>
  );
}
