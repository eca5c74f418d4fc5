import { appendPointer } from './json-pointer.ts';

/**
 * A view of JSON text that never parses it whole: values stay the characters that were sent, so that
 * `1.0`, `12345678901234567890` and a key given twice look exactly as they came, and a text of many
 * megabytes costs only what is opened.
 */
export type JsonNode = {
  kind: 'object' | 'array' | 'string' | 'number' | 'word';
  start: number;
  end: number;
};

/** A value inside an object (by key) or array (by place). */
export type JsonMember = { token: string | number; node: JsonNode };

export type OutlineRow = {
  pointer: string;
  depth: number;
  /** Key or place in its parent; null for the root. */
  token: string | number | null;
  node: JsonNode;
  isOpen: boolean;
  /** How many members an open container has; null when it is not open or not a container. */
  size: number | null;
};

export type JsonOutline = {
  text: string;
  root: JsonNode | null;
  members: (node: JsonNode) => readonly JsonMember[];
  /** Rows of the tree with the given pointers open, in order. */
  rows: (open: ReadonlySet<string>) => OutlineRow[];
  /** Follows a pointer as far as it goes: what was reached, and every pointer on the way. */
  locate: (pointer: string) => { found: boolean; reached: string; way: string[] };
};

export function isContainer(node: JsonNode): boolean {
  return node.kind === 'object' || node.kind === 'array';
}

export function createOutline(text: string): JsonOutline {
  const cache = new Map<number, readonly JsonMember[]>();
  const root = readNode(text, skipSpace(text, 0));
  const members = (node: JsonNode) => {
    const known = cache.get(node.start);
    if (known !== undefined) return known;
    const read = isContainer(node) ? readMembers(text, node) : [];
    cache.set(node.start, read);
    return read;
  };
  return {
    text,
    root,
    members,
    rows: (open) => (root === null ? [] : outlineRows({ root, members }, open)),
    locate: (pointer) => locate({ root, members }, pointer),
  };
}

type Source = { root: JsonNode | null; members: (node: JsonNode) => readonly JsonMember[] };

function outlineRows(
  { root, members }: Source & { root: JsonNode },
  open: ReadonlySet<string>,
): OutlineRow[] {
  const rows: OutlineRow[] = [];
  // A stack instead of recursion: the depth is the sender's choice.
  const stack: Omit<OutlineRow, 'isOpen' | 'size'>[] = [{ pointer: '', depth: 0, token: null, node: root }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const isOpen = isContainer(next.node) && open.has(next.pointer);
    const inside = isOpen ? members(next.node) : [];
    rows.push({ ...next, isOpen, size: isOpen ? inside.length : null });
    for (let index = inside.length - 1; index >= 0; index -= 1) {
      const member = inside[index];
      if (member === undefined) continue;
      stack.push({ ...member, pointer: appendPointer(next.pointer, member.token), depth: next.depth + 1 });
    }
  }
  return rows;
}

function locate(
  { root, members }: Source,
  pointer: string,
): { found: boolean; reached: string; way: string[] } {
  const tokens = pointer === '' ? [] : pointer.split('/').slice(1);
  const way: string[] = [''];
  let node = root;
  let reached = '';
  for (const escaped of tokens) {
    const token = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    // Of a key given twice, readers of JSON take the last.
    const member: JsonMember | undefined =
      node === null ? undefined : members(node).findLast((candidate) => String(candidate.token) === token);
    if (member === undefined) return { found: false, reached, way };
    node = member.node;
    reached = appendPointer(reached, token);
    way.push(reached);
  }
  return { found: node !== null && (pointer === '' || pointer.startsWith('/')), reached, way };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return at;
}

/** The end of a string whose opening quote is at `from`. */
function stringEnd(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return text.length;
    let slashes = 0;
    while (text.charCodeAt(quote - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return quote + 1;
    at = quote + 1;
  }
}

/** The end of an object or array that opens at `from`, whatever is inside. */
function containerEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) at = stringEnd(text, at) - 1;
    else if (code === 123 || code === 91) depth += 1;
    else if (code === 125 || code === 93) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

function readNode(text: string, start: number): JsonNode | null {
  switch (text[start]) {
    case undefined:
      return null;
    case '{':
      return { kind: 'object', start, end: containerEnd(text, start) };
    case '[':
      return { kind: 'array', start, end: containerEnd(text, start) };
    case '"':
      return { kind: 'string', start, end: stringEnd(text, start) };
    default: {
      let end = start;
      while (end < text.length && !/[\s,\]}]/.test(text[end] ?? '')) end += 1;
      return {
        kind: /[-\d]/.test(text[start] ?? '') ? 'number' : 'word',
        start,
        end: Math.max(end, start + 1),
      };
    }
  }
}

/** The direct members of a container; what is inside them is skipped, not read. */
function readMembers(text: string, node: JsonNode): JsonMember[] {
  const members: JsonMember[] = [];
  const last = node.end - 1;
  let at = skipSpace(text, node.start + 1);
  while (at < last) {
    let token: string | number = members.length;
    if (node.kind === 'object') {
      const keyEnd = stringEnd(text, at);
      token = unquote(text.slice(at, keyEnd));
      at = skipSpace(text, skipSpace(text, keyEnd) + 1);
    }
    const child = readNode(text, at);
    if (child === null) break;
    members.push({ token, node: child });
    at = skipSpace(text, skipSpace(text, child.end) + 1);
  }
  return members;
}

/** The text a JSON string stands for; the characters as sent when it is not well formed. */
export function unquote(quoted: string): string {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : quoted;
  } catch {
    return quoted;
  }
}
