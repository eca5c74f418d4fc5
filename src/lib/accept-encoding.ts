export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding a client takes. Only the start of an absurdly long header is read. */
export function preferredEncoding(accept: string | null | undefined): Encoding {
  const taken = new Set<string>();
  for (const part of (accept ?? '').slice(0, 256).split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    if (!parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) taken.add(name);
  }
  return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : 'identity';
}
