import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { VideoSearch } from './video-search.ts';

const route = getRouteApi('/video/$identifier');

/** What the address says of the page, but for the selected frame, which moves too often to draw the page by. */
export function usePageSearch() {
  return route.useSearch({ select: ({ frame: _frame, ...search }) => search, structuralSharing: true });
}

/** The frame that the address names. */
export function useNamedFrame(): number | undefined {
  return route.useSearch({ select: ({ frame }) => frame });
}

/** How a change of the address enters the history: scrubbing replaces, choosing pushes. */
type Change = { replace?: boolean };

/** The one way to change what the address says of this page. Keeps its identity, so that memoised parts rest. */
export function usePageUpdate(): (changes: Partial<VideoSearch>, change?: Change) => void {
  const navigate = route.useNavigate();
  return useCallback(
    (changes, { replace = false } = {}) => {
      void navigate({ search: (previous) => ({ ...previous, ...changes }), replace, resetScroll: false });
    },
    [navigate],
  );
}
