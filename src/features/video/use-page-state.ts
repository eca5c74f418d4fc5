import { getRouteApi } from '@tanstack/react-router';
import type { VideoSearch } from './video-search.ts';

const route = getRouteApi('/video/$identifier');

/** How a change of the address enters the history: scrubbing replaces, choosing pushes. */
type Change = { replace?: boolean };

/** What the address says of this page, and the one way to change it. */
export function usePageState() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const update = (changes: Partial<VideoSearch>, { replace = false }: Change = {}) => {
    void navigate({ search: (previous) => ({ ...previous, ...changes }), replace, resetScroll: false });
  };
  return { search, update };
}
