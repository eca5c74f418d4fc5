import { useNavigate } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { saveList } from '#browser/lists.ts';
import { parseListFile } from '#domain/batch/list-file.ts';
import { Button } from '#ui/button.tsx';
import { useToast } from '#ui/toast.tsx';

/** Takes a list file that someone shared and opens it as a batch. */
export function OpenListFile() {
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const toast = useToast();
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    const identifiers = parseListFile(await file.text());
    if (identifiers.length === 0) {
      toast('There is no identifier in this file.', { tone: 'error' });
      return;
    }
    const listId = await saveList(identifiers, { name: file.name });
    await navigate({ to: '/batch/$listId', params: { listId }, reloadDocument: true });
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>
        <FileUp aria-hidden />
        Open a list file
      </Button>
      <input
        ref={input}
        type="file"
        accept=".txt,text/plain"
        aria-label="List file"
        hidden
        onChange={(event) => void open(event.target.files?.[0])}
      />
    </>
  );
}
