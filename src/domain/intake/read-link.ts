import { isIdentifier } from '#domain/identifier.ts';
import type { Place, SourceBuilder } from './source.ts';

const webAddress = /^https?:\/\/(?<host>[^/?#\\@\s]+)(?<path>\/[^?#]*)?(?:\?(?<query>[^#]*))?/i;

export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/**
 * Reads a link to a result at identifAI, or to a video or batch of Verdict Desk. Nothing is ever fetched from it:
 * only the identifier in it is used. Any other web address is refused, because its last word may be anything.
 */
export function readLink(source: SourceBuilder, text: string, place: Place): void {
  const parts = webAddress.exec(text)?.groups;
  const identifiers = parts === undefined ? [] : identifiersIn(parts);
  for (const identifier of identifiers) source.find(identifier, place);
  if (identifiers.length === 0) {
    source.reject(text, place, () => 'is a web address without an identifier this page can recognise');
  }
}

function identifiersIn({ host = '', path = '', query = '' }: Partial<Record<string, string>>): string[] {
  const segments = path.split('/').filter((segment) => segment !== '');
  const last = segments.at(-1);
  if (last === undefined) return [];
  if (last === 'batch') return identifiersInQuery(query);
  const isResult = /(?:^|\.)identifai\.[a-z]+(?::\d+)?$/i.test(host) || segments.at(-2) === 'video';
  return segments.length > 1 && isResult && isIdentifier(last) ? [last] : [];
}

function identifiersInQuery(query: string): string[] {
  const listed = /(?:^|&)ids=(?<ids>[^&]*)/.exec(query)?.groups?.['ids'];
  return listed === undefined ? [] : listed.split(/,|%2C/i).filter(isIdentifier);
}
