import { useQuery } from '@tanstack/react-query';
import { checksOf, type StoredCheck } from '#browser/checks.ts';
import type { RecheckResult } from '#domain/batch/diff.ts';
import { formatQuantity, formatTime } from '#domain/format.ts';
import { valueOf } from '#domain/reading.ts';
import { clipMiddle } from '#domain/untrusted-text.ts';
import { EmptyState } from '#ui/async/empty-state.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import type { PanelProps } from './batch-panels.tsx';
import styles from './batch-panels.module.css';
import { SafeName } from './safe-name.tsx';

const mostShown = 50;

/** What the last re-check of each video has found, in this visit or an earlier one, and what those before it found. */
export function ChangesPanel({ batch, address }: PanelProps) {
  const results = [...batch.rechecks.values()].toSorted((a, b) => b.at.localeCompare(a.at));
  const changed = results.filter((result) => result.changes.length > 0);
  const failed = results.filter((result) => result.failure !== null);
  if (results.length === 0) {
    return (
      <EmptyState title="Nothing has been re-checked yet">
        Choose rows in the table and press “Re-check”: identifAI is asked again, and what differs is listed
        here with the digests of both answers, and kept in this browser for seven days.
      </EmptyState>
    );
  }
  return (
    <div className={styles['changes']}>
      <p>
        <strong>{formatQuantity(results.length, 'video')} asked again.</strong>{' '}
        {formatQuantity(changed.length, 'video')} changed,{' '}
        {formatQuantity(results.length - changed.length - failed.length, 'video')} did not
        {failed.length > 0 &&
          `, ${formatQuantity(failed.length, 'video')} gave no answer and keep the earlier one`}
        .
      </p>
      {[...changed, ...failed].slice(0, mostShown).map((result) => (
        <ChangeEntry
          key={result.identifier}
          result={result}
          from={address.href}
          name={nameIn(batch, result.identifier)}
        />
      ))}
      {changed.length + failed.length > mostShown && (
        <p className={styles['muted']}>
          The first {mostShown} are listed. The filter “Changed at a re-check” shows all rows.
        </p>
      )}
    </div>
  );
}

function nameIn(batch: PanelProps['batch'], identifier: string): string {
  const summary = batch.rows.find((row) => row.identifier === identifier)?.summary ?? null;
  return (
    (summary === null ? undefined : valueOf(summary.name)) ?? clipMiddle(identifier, { start: 12, end: 6 })
  );
}

function ChangeEntry({ result, from, name }: { result: RecheckResult; from: string; name: string }) {
  return (
    <article className={styles['change']}>
      <header>
        <SafeName identifier={result.identifier} from={from} name={name} />
        <span className={styles['muted']}>{formatTime(result.at)}</span>
      </header>
      {result.failure === null ? <ChangeTable check={result} /> : <p>{result.failure}</p>}
      <Disclosure summary="All re-checks of this video">
        <EarlierChecks identifier={result.identifier} />
      </Disclosure>
    </article>
  );
}

function ChangeTable({
  check,
}: {
  check: Pick<StoredCheck, 'before' | 'after'> & Pick<RecheckResult, 'changes'>;
}) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {check.changes.map(({ what, before, after }) => (
          <tr key={what}>
            <th scope="row">
              <UntrustedText text={what} maxLength={80} />
            </th>
            <td>
              <UntrustedText text={before} maxLength={160} />
            </td>
            <td>
              <UntrustedText text={after} maxLength={160} />
            </td>
          </tr>
        ))}
        <tr className={styles['digests']}>
          <th scope="row">Response body</th>
          <td>
            <Digest source={check.before} />
          </td>
          <td>
            <Digest source={check.after} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Digest({ source }: { source: StoredCheck['before'] }) {
  if (source === null) return <>no body</>;
  return (
    <>
      <code title={source.sha256}>{clipMiddle(source.sha256, { start: 12, end: 6 })}</code>
      {source.pointer}, {formatTime(source.receivedAt)}
    </>
  );
}

function EarlierChecks({ identifier }: { identifier: string }) {
  const query = useQuery({
    queryKey: ['checks', identifier],
    queryFn: () => checksOf(identifier),
    // Every opening reads what the browser holds now.
    staleTime: 0,
    gcTime: 0,
    structuralSharing: false,
  });
  if (query.data === undefined) return <p className={styles['muted']}>Reading…</p>;
  return (
    <ul>
      {query.data.map((check) => (
        <li key={check.at}>
          {formatTime(check.at)}:{' '}
          {check.failure ??
            (check.changes.length === 0 ? 'no change' : check.changes.map(({ what }) => what).join(', '))}
        </li>
      ))}
    </ul>
  );
}
