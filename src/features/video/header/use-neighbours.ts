import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { readQueue } from '#browser/queue.ts';

/** The videos before and after this one in the order of the batch it was opened from. */
export function useNeighbours(identifier: string, from: string | undefined) {
  const [queue] = useState(readQueue);
  const navigate = useNavigate();
  const identifiers = queue?.identifiers ?? [];
  const place = identifiers.indexOf(identifier);
  const at = (offset: number): string | null => (place === -1 ? null : (identifiers[place + offset] ?? null));
  return {
    previous: place === 0 ? null : at(-1),
    next: at(1),
    place: place + 1,
    total: place === -1 ? 0 : identifiers.length,
    /** Opens a neighbour; its own frame, clip and filters start afresh. */
    open: (neighbour: string | null) => {
      if (neighbour === null) return;
      void navigate({
        to: '/video/$identifier',
        params: { identifier: neighbour },
        search: from === undefined ? {} : { from },
      });
    },
  };
}
