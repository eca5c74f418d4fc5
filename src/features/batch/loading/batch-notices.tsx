import type { BatchSession, BatchSnapshot } from '#features/batch/session/batch-session.ts';
import { formatQuantity, formatTime } from '#domain/format.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { failureOf, type RowFailure } from '#domain/batch/row.ts';
import { isSettled } from '#domain/batch/loading.ts';

/** What did not go as asked: parts that failed, answers that could not be refreshed, rows that name nobody. */
export function BatchNotices({ session, batch }: { session: BatchSession; batch: BatchSnapshot }) {
  return (
    <>
      <FailedRows session={session} batch={batch} />
      <KeptAnswers session={session} batch={batch} />
      <UnidentifiedRows batch={batch} />
    </>
  );
}

function FailedRows({ session, batch }: { session: BatchSession; batch: BatchSnapshot }) {
  const { progress, loading, rows } = batch;
  const stale = loading.parts.filter((part) => part.status === 'failed');
  if (!isSettled(loading) || (progress.failed === 0 && stale.length === 0)) return null;
  const failure = stale[0]?.failure ?? rows.map(failureOf).find((found) => found !== null) ?? null;
  const title =
    progress.failed > 0
      ? `${formatQuantity(progress.failed, 'identifier')} could not be looked up`
      : 'The answers could not be refreshed';
  return (
    <Notice
      tone="error"
      title={title}
      actions={
        <Button size="sm" onClick={() => session.retryFailed()}>
          Try again
        </Button>
      }
    >
      {failure !== null && <FailureWords failure={failure} />}
      {progress.failed > 0 ? 'All other rows are good.' : <OldestAnswer batch={batch} />}
    </Notice>
  );
}

/** Answers of an earlier visit are shown with their age, never as if they were new. */
function KeptAnswers({ session, batch }: { session: BatchSession; batch: BatchSnapshot }) {
  if (batch.kept.size === 0 || !isSettled(batch.loading)) return null;
  return (
    <Notice
      tone="info"
      title={`${formatQuantity(batch.kept.size, 'answer')} kept from an earlier visit`}
      actions={
        <Button size="sm" onClick={() => session.lookUpAgain()}>
          Look up all again
        </Button>
      }
    >
      <OldestAnswer batch={batch} />
    </Notice>
  );
}

function FailureWords({ failure: { message, requestId } }: { failure: RowFailure }) {
  const hasRequest = requestId !== null && requestId !== '';
  return (
    <>
      {message}
      {hasRequest && ` Request ${requestId}.`}{' '}
    </>
  );
}

function OldestAnswer({ batch }: { batch: BatchSnapshot }) {
  const times = batch.rows.flatMap(({ entry }) =>
    entry.kind === 'outcome' && entry.outcome.kind === 'found' ? [entry.outcome.source.receivedAt] : [],
  );
  const oldest = times.toSorted()[0];
  return oldest === undefined ? null : <>What you see was received at {formatTime(oldest)} or later.</>;
}

function UnidentifiedRows({ batch: { unidentified } }: { batch: BatchSnapshot }) {
  if (unidentified.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={`identifAI sent ${formatQuantity(unidentified.length, 'row')} without an identifier that was asked for`}
    >
      They cannot be put beside any identifier and are not counted. The exported response bodies hold them.
      <Disclosure summary="Where they stand">
        <ul>
          {unidentified.slice(0, 50).map((row) => (
            <li key={`${row.sha256}/${row.position}`}>
              Row {row.position + 1} of response <code>{row.sha256.slice(0, 12)}…</code>:{' '}
              {row.problems.join('; ')}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Notice>
  );
}
