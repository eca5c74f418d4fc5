import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { toProblem } from '#lib/problem.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import styles from './query-view.module.css';

type QueryViewProps<T> = {
  query: UseQueryResult<T>;
  pending: () => ReactNode;
  error: (error: Error, retry: () => void) => ReactNode;
  isEmpty: (data: T) => boolean;
  empty: (data: T) => ReactNode;
  ready: (data: T) => ReactNode;
};

/**
 * Draws one of the four states of a query; all four have to be given. A failed refresh keeps the data on
 * screen, under a notice that says how old it is, so that a failure never looks like an answer nor an answer
 * like a failure.
 */
export function QueryView<T>({ query, pending, error, isEmpty, empty, ready }: QueryViewProps<T>) {
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    return query.error === null ? <div aria-busy="true">{pending()}</div> : error(query.error, retry);
  }
  return (
    <div className={styles['region']} aria-busy={query.isFetching}>
      {query.error !== null && (
        <StaleNotice error={query.error} receivedAt={query.dataUpdatedAt} retry={retry} />
      )}
      {query.error === null && query.isFetching && (
        <p className={styles['updating']} role="status">
          Updating…
        </p>
      )}
      {isEmpty(query.data) ? empty(query.data) : ready(query.data)}
    </div>
  );
}

function StaleNotice({ error, receivedAt, retry }: { error: Error; receivedAt: number; retry: () => void }) {
  const time = new Date(receivedAt).toISOString().slice(11, 19);
  return (
    <Notice
      tone="warning"
      title="This could not be refreshed"
      actions={
        <Button size="sm" onClick={retry}>
          Try again
        </Button>
      }
    >
      {toProblem(error).message} What you see was received at {time} UTC.
    </Notice>
  );
}
