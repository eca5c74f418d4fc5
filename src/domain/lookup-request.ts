import type { ErrorCode } from '#contract/errors.ts';
import type { LookupRequest } from '#contract/lookup.ts';
import { isIdentifier } from './identifier.ts';

/** The most identifiers one lookup takes; identifAI's own limit. */
const maxIdentifiers = 100;

/** Why a well-formed lookup is refused all the same, in words for people; null = it is not. */
export function refuseLookup({ identifiers }: LookupRequest): { code: ErrorCode; message: string } | null {
  const { length } = identifiers;
  if (length > maxIdentifiers) {
    const message = `A lookup takes at most ${maxIdentifiers} identifiers; this one has ${length}.`;
    return { code: 'too_many', message };
  }
  const bad = identifiers.findIndex((identifier) => !isIdentifier(identifier));
  if (bad === -1) return null;
  const message = `Identifier ${bad + 1} of ${length} has characters or a length that are not allowed.`;
  return { code: 'bad_identifier', message };
}
