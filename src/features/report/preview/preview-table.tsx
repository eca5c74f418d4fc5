import type { DocumentBlock } from '#domain/report/document.ts';
import styles from './preview-table.module.css';
import { PreviewText } from './preview-text.tsx';

type Props = { table: Extract<DocumentBlock, { kind: 'table' }> };

/** A complete table; on narrow screens it scrolls by itself. */
export function PreviewTable({ table: { caption, columns, rows } }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div className={styles['scroll']} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles['table']} data-wide={columns.length > 3}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric }) => (
              <th key={label} scope="col" data-numeric={numeric === true}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((cell, index) => {
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={index}
                    scope={index === 0 ? 'row' : undefined}
                    data-numeric={columns[index]?.numeric === true}
                  >
                    <PreviewText cell={cell} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
