import { ChevronDown, ChevronRight } from 'lucide-react';
import { isContainer, type JsonNode, type OutlineRow, unquote } from '#lib/json-outline.ts';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './raw-tree.module.css';

type Props = {
  id: string;
  row: OutlineRow;
  text: string;
  top: number;
  isMarked: boolean;
  /** False when the marked row is only as far as the asked path goes. */
  isExact: boolean;
  onToggle: (pointer: string) => void;
  onChoose: (pointer: string) => void;
};

/** Long values are cut in the row; the file holds them whole. */
const longestValue = 240;
/** Deeper rows are not moved further right: the sender chooses the depth. */
const deepestIndent = 20;

export function RawRow({ id, row, text, top, isMarked, isExact, onToggle, onChoose }: Props) {
  const container = isContainer(row.node);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the tree takes the keys and names its active row
    <div
      id={id}
      className={styles['row']}
      role="treeitem"
      aria-level={row.depth + 1}
      aria-selected={isMarked}
      {...(container ? { 'aria-expanded': row.isOpen } : {})}
      data-marked={isMarked ? (isExact ? 'exact' : 'near') : undefined}
      style={{
        transform: `translateY(${top}px)`,
        paddingInlineStart: `${Math.min(row.depth, deepestIndent) * 0.875 + 0.25}rem`,
      }}
      onClick={() => {
        onChoose(row.pointer);
        if (container && (isMarked || !row.isOpen)) onToggle(row.pointer);
      }}
    >
      <span className={styles['chevron']} aria-hidden>
        {container && (row.isOpen ? <ChevronDown size={13} /> : <ChevronRight size={13} />)}
      </span>
      {row.token !== null && (
        <span className={styles['token']} data-kind={typeof row.token}>
          <UntrustedText text={String(row.token)} maxLength={120} />:
        </span>
      )}
      <span className={styles['value']} data-kind={row.node.kind}>
        {container ? (
          containerWords(row)
        ) : (
          <UntrustedText text={leafText(text, row.node)} maxLength={longestValue} />
        )}
      </span>
    </div>
  );
}

function containerWords({ node, isOpen, size }: OutlineRow): string {
  const brackets = node.kind === 'array' ? (['[', ']'] as const) : (['{', '}'] as const);
  if (!isOpen) return `${brackets[0]}…${brackets[1]} ${formatSize(node.end - node.start)}`;
  return size === 0
    ? brackets.join('')
    : `${brackets[0]} ${size} ${node.kind === 'array' ? 'items' : 'fields'}`;
}

function formatSize(characters: number): string {
  return characters < 10_000 ? `${characters} characters` : `${Math.round(characters / 1000)} k characters`;
}

/** Strings with their escapes read, so that people can read them; everything else exactly as sent. */
function leafText(text: string, node: JsonNode): string {
  const slice = text.slice(node.start, Math.min(node.end, node.start + 4 * longestValue));
  return node.kind === 'string' && slice.length === node.end - node.start ? `"${unquote(slice)}"` : slice;
}
