import type { RowState } from '#domain/outcome-words.ts';

/** Points at one of the shapes of `RowIcons`. */
export function RowIcon({ icon }: { icon: RowState | 'copy' }) {
  return (
    <svg width="13" height="13" aria-hidden>
      <use href={`#row-icon-${icon}`} />
    </svg>
  );
}
