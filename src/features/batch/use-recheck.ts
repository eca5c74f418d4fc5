import { useState } from 'react';
import { toPartError } from './session/part-error.ts';
import type { BatchSession } from './session/batch-session.ts';
import type { BatchAddress } from './use-batch-address.ts';
import { formatQuantity } from '#domain/format.ts';
import { useToast } from '#ui/toast.tsx';

/** Asks the service again about chosen rows and says what came of it. */
export function useRecheck(session: BatchSession, address: BatchAddress) {
  const [isRunning, setRunning] = useState(false);
  const toast = useToast();
  const run = async (identifiers: readonly string[]) => {
    setRunning(true);
    try {
      const results = await session.recheck(identifiers);
      const changed = results.filter((result) => result.changes.length > 0).length;
      toast(
        `Asked again for ${formatQuantity(identifiers.length, 'identifier')}: ${changed === 0 ? 'nothing has changed' : `${changed} changed`}.`,
      );
      if (results.length > 0) address.change({ panel: 'changes' }, { push: true });
    } catch (cause) {
      toast(`The re-check failed. ${toPartError(cause).failure.message}`, { tone: 'error' });
    } finally {
      setRunning(false);
    }
  };
  const copy = async (identifiers: readonly string[]) => {
    try {
      await navigator.clipboard.writeText(identifiers.join('\n'));
      toast(`Copied ${formatQuantity(identifiers.length, 'identifier')}.`);
    } catch {
      toast('This browser does not allow copying here.', { tone: 'error' });
    }
  };
  return { isRunning, run, copy: (identifiers: readonly string[]) => void copy(identifiers) };
}
