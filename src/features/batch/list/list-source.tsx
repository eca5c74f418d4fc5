import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { loadList } from '#browser/lists.ts';
import { isIdentifier } from '#domain/identifier.ts';
import { EmptyState } from '#ui/async/empty-state.tsx';
import { ErrorPanel } from '#ui/async/error-panel.tsx';
import { QueryView } from '#ui/async/query-view.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { OpenListFile } from './open-list-file.tsx';

type ListSourceProps = {
  listId: string | null;
  ids: string | undefined;
  children: (identifiers: readonly string[]) => ReactNode;
};

/** Finds the identifiers of the batch: in the address, or in the list this browser keeps under an id. */
export function ListSource({ listId, ids, children }: ListSourceProps) {
  // The list's identity decides which session is open, so it must not change between renders.
  const inAddress = useMemo(() => [...new Set((ids ?? '').split(',').filter(isIdentifier))], [ids]);
  if (listId !== null) return <KeptList listId={listId}>{children}</KeptList>;
  return inAddress.length === 0 ? <NothingSubmitted /> : children(inAddress);
}

function KeptList({ listId, children }: { listId: string; children: ListSourceProps['children'] }) {
  const query = useQuery({
    queryKey: ['list', listId],
    queryFn: () => loadList(listId),
    // A list never changes under its id; a list file opened on this page asks again by itself.
    staleTime: Infinity,
    structuralSharing: false,
  });
  return (
    <QueryView
      query={query}
      pending={() => <Skeleton height="2.5rem" lines={8} />}
      error={(error, retry) => (
        <ErrorPanel error={error} onRetry={retry} title="The list could not be read" />
      )}
      isEmpty={(list) => list === null || list.length === 0}
      empty={() => <MissingList />}
      ready={(list) => children(list ?? [])}
    />
  );
}

function NothingSubmitted() {
  return (
    <EmptyState title="No identifiers in this address" actions={<Link to="/">Paste identifiers</Link>}>
      A batch needs at least one identifier that identifAI could know.
    </EmptyState>
  );
}

function MissingList() {
  return (
    <EmptyState title="This browser does not have the list" actions={<OpenListFile />}>
      Long lists do not fit into an address: they stay in the browser that opened them, for seven days. Ask
      for the list file, or <Link to="/">paste the identifiers</Link> again.
    </EmptyState>
  );
}
