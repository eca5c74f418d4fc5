import { useId } from 'react';
import { formatShare } from '#domain/format.ts';
import type { AgreementMatrix } from '#domain/video/agreement.ts';
import { quantity } from '#domain/video/conflict.ts';
import { EmptyState } from '#ui/async/empty-state.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import styles from './agreement-table.module.css';

type AgreementTableProps = { matrix: AgreementMatrix; noun: 'frame' | 'clip' };

/** Which models take the same side, pair by pair. The shade repeats the number, it does not replace it. */
export function AgreementTable({ matrix, noun }: AgreementTableProps) {
  const { models, cells, items, answered } = matrix;
  const captionId = useId();
  if (models.length === 0) {
    return (
      <EmptyState title={`No models to compare over ${noun}s`}>
        {items === 0 ? `There are no ${noun}s.` : `No ${noun} carries results of models.`}
      </EmptyState>
    );
  }
  return (
    <div className={styles['scroll']}>
      <p className={styles['caption']} id={captionId}>
        Models over {quantity(items, noun)}: how often two of them took the same side, of the {noun}s where
        both took one. Models may share training; agreement is not independent proof.
      </p>
      <table className={styles['table']} aria-labelledby={captionId}>
        <thead>
          <tr>
            <td />
            {models.map((model, column) => (
              <th key={model} scope="col" title={model}>
                <abbr title={model}>{column + 1}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {models.map((model, row) => (
            <tr key={model}>
              <th scope="row">
                <span className={styles['index']}>{row + 1}</span>
                <ReadingText reading={model} />
                <span className={styles['answered']}>
                  {answered[row] ?? 0} {(answered[row] ?? 0) === 1 ? 'side' : 'sides'}
                </span>
              </th>
              {models.map((other, column) => (
                <AgreementCell
                  key={other}
                  cell={cells[row]?.[column]}
                  own={row === column}
                  names={[model, other]}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type AgreementCellProps = {
  cell: { both: number; agree: number } | undefined;
  own: boolean;
  names: readonly [string, string];
};

function AgreementCell({ cell, own, names }: AgreementCellProps) {
  if (own) return <td className={styles['own']} aria-label="the same model" />;
  if (cell === undefined || cell.both === 0)
    return (
      <td className={styles['cell']} title={`${names.join(' and ')} never both took a side`}>
        <i>none</i>
      </td>
    );
  const shade = Math.round((1 - cell.agree / cell.both) * 4);
  return (
    <td
      className={styles['cell']}
      data-shade={shade}
      title={`${names.join(' and ')} agree on ${formatShare(cell.agree, cell.both)}`}
    >
      {cell.agree}
      <span className={styles['of']}> of {cell.both}</span>
    </td>
  );
}
