import { formatCount, formatQuantity } from '#domain/format.ts';
import type { NamedRejection } from '#domain/intake/collect-intake.ts';
import { Panel } from '#ui/panel.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './rejections.module.css';

type RejectionsProps = {
  rejected: readonly NamedRejection[];
  /** Of all refusals, also those that are not listed. */
  count: number;
};

const maxShown = 100;

/** What was not understood, where it stood and why. The rest is looked up all the same. */
export function Rejections({ rejected, count }: RejectionsProps) {
  if (count === 0) return null;
  const shown = rejected.slice(0, maxShown);
  return (
    <Panel title={`${formatQuantity(count, 'entry', 'entries')} rejected`}>
      <p className={styles['note']}>Nothing is sent for these; everything else is looked up.</p>
      <div className={styles['scroll']}>
        <table className={styles['table']} aria-label="Rejected entries">
          <thead>
            <tr>
              <th scope="col">Where</th>
              <th scope="col">Text</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((rejection, index) => (
              // Refusals have no identity of their own: the same text may be refused at the same place.
              <tr key={index}>
                <th scope="row">
                  {rejection.place.unit} {formatCount(rejection.place.number)}
                  {rejection.sourceName !== null && (
                    <span className={styles['source']}>
                      <UntrustedText text={rejection.sourceName} maxLength={40} />
                    </span>
                  )}
                </th>
                <td>
                  <code>
                    <UntrustedText text={rejection.text} maxLength={80} />
                  </code>
                </td>
                <td>
                  <UntrustedText text={rejection.reason} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {count > shown.length && (
        <p className={styles['note']}>and {formatCount(count - shown.length)} more.</p>
      )}
    </Panel>
  );
}
