import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { saveQueue } from '#browser/queue.ts';
import type { BatchRow } from '#domain/batch/row.ts';
import type { Approach } from './use-approach.ts';
import type { BatchSession } from './session/batch-session.ts';

export type OpenVideo = {
  /** Opens a video; next and previous then follow the rows as they are shown. */
  one: (identifier: string) => void;
  /** Opens the first of some rows; next and previous stay among them. */
  all: (rows: readonly BatchRow[]) => void;
};

type OpenVideoOptions = {
  session: BatchSession;
  shown: readonly BatchRow[];
  from: string;
  approach: Approach;
};

/** Ways from the table to a video and, with everything as it was, back. */
export function useOpenVideo({ session, shown, from, approach }: OpenVideoOptions): OpenVideo {
  const navigate = useNavigate();
  return useMemo(() => {
    const go = (identifier: string, rows: readonly BatchRow[]) => {
      approach.end();
      session.noteOpened(identifier);
      saveQueue(
        rows.map((row) => row.identifier),
        from,
      );
      void navigate({ to: '/video/$identifier', params: { identifier }, search: { from } });
    };
    return {
      one: (identifier) => {
        go(identifier, shown);
      },
      all: (rows) => {
        const [first] = rows;
        if (first !== undefined) go(first.identifier, rows);
      },
    };
  }, [navigate, session, shown, from, approach]);
}
