import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { fetchAhead } from '#api/fetch-ahead.ts';

export type Approach = {
  /** Pointer or focus have come to a row. */
  begin: (identifier: string) => void;
  /** They have left it, or the video is being opened. */
  end: () => void;
};

/** Fetches what opening a video needs while pointer or focus rest on its row. */
export function useApproach(from: string): Approach {
  const router = useRouter();
  return useMemo(
    () =>
      createApproach((identifier) => {
        fetchAhead(identifier);
        void router.preloadRoute({ to: '/video/$identifier', params: { identifier }, search: { from } });
      }),
    [router, from],
  );
}

/** So long, in milliseconds, they stay on a row that may be opened next; on their way elsewhere they do not. */
const restMs = 60;

function createApproach(prepare: (identifier: string) => void): Approach {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const end = () => clearTimeout(rest);
  const begin = (identifier: string) => {
    end();
    rest = setTimeout(() => prepare(identifier), restMs);
  };
  return { begin, end };
}
