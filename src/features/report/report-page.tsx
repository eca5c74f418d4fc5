import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { metaQuery } from '#api/queries.ts';
import { EmptyState } from '#ui/async/empty-state.tsx';
import { ErrorPanel } from '#ui/async/error-panel.tsx';
import { QueryView } from '#ui/async/query-view.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { ReportDesk } from './page/report-desk.tsx';
import { useReportIdentifiers } from './page/use-report-identifiers.ts';
import type { ReportSearch } from './report-search.ts';

const route = getRouteApi('/report');

/** Builds a report of chosen videos: typed fields, live preview, files. */
export function ReportPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const identifiers = useReportIdentifiers(search);
  const meta = useQuery(metaQuery);
  const setSearch = (change: Partial<ReportSearch>) =>
    void navigate({ to: '/report', search: { ...search, ...change }, replace: true });
  if (identifiers === null) return <Skeleton height="2.5rem" lines={8} />;
  if (identifiers.length === 0) return <NothingChosen />;
  return (
    <QueryView
      query={meta}
      pending={() => <Skeleton height="2.5rem" lines={8} />}
      error={(error, retry) => <ErrorPanel error={error} onRetry={retry} />}
      isEmpty={() => false}
      empty={() => null}
      ready={(about) => (
        <ReportDesk
          // Another list is another report: nothing typed or chosen for the first one may leak into it.
          key={identifiers.join(',')}
          identifiers={identifiers}
          meta={about}
          language={search.lang ?? 'en'}
          mask={search.mask ?? 'none'}
          onLanguage={(language) => setSearch({ lang: language === 'it' ? 'it' : undefined })}
          onMask={(mask) => setSearch({ mask: mask === 'none' ? undefined : mask })}
        />
      )}
    />
  );
}

function NothingChosen() {
  return (
    <EmptyState title="No videos chosen" actions={<Link to="/">Look up videos</Link>}>
      A report is made from a batch or from a video: open one and choose Export, then Report. A list that was
      kept in this browser is gone after seven days.
    </EmptyState>
  );
}
