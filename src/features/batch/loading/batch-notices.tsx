import type { BatchSession, BatchSnapshot } from '#features/batch/session/batch-session.ts';
import { useClock } from '#browser/clock.ts';
import { formatDuration, formatQuantity, formatTime } from '#domain/format.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { failureOf, type RowFailure } from '#domain/batch/row.ts';
import { isSettled, nextRetry } from '#domain/batch/loading.ts';

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
  const { progress, loading } = batch;
  const stale = loading.parts.filter((part) => part.status !== 'done' && part.failure !== null);
  const retryAt = nextRetry(loading);
  // While a list still fills, rows that failed for good wait for its end; those asked again say when.
  const isDue = isSettled(loading) || retryAt !== null;
  if (!isDue || (progress.failed === 0 && stale.length === 0)) return null;
  const failure = stale[0]?.failure ?? batch.rows.map(failureOf).find((found) => found !== null) ?? null;
  return (
    <Notice
      tone="error"
      title={failedTitle(progress.failed)}
      actions={
        <Button size="sm" onClick={() => session.retryFailed()}>
          {retryAt === null ? 'Try again' : 'Try now'}
        </Button>
      }
    >
      {failure !== null && <FailureWords failure={failure} />}
      {loading.mode === 'running' && <NextTry at={retryAt} />}
      {progress.failed > 0 ? 'All other rows are good.' : <OldestAnswer batch={batch} />}
    </Notice>
  );
}

function failedTitle(failed: number): string {
  if (failed === 0) return 'The answers could not be refreshed';
  return `${formatQuantity(failed, 'identifier')} could not be looked up`;
}

function NextTry({ at }: { at: number | null }) {
  const now = useClock();
  if (at === null) return null;
  const wait = at - now;
  return <>{wait > 0 ? `Next try in ${formatDuration(Math.max(1000, wait))}.` : 'Trying again now.'} </>;
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
