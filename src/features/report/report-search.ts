import * as z from 'zod/mini';
import { isIdentifier } from '#domain/identifier.ts';

function toIdentifiers(text: string): string[] {
  return [...new Set(text.split(',').filter(isIdentifier))];
}

/**
 * What the report page keeps in its address: which videos (`ids`, or a list kept in this browser), the language,
 * and what is masked. What a person types into the form is not in the address: it may be confidential.
 */
export const reportSearchSchema = z.object({
  ids: z.catch(
    z.optional(
      z.pipe(
        z.string(),
        z.transform((text: string) => {
          const identifiers = toIdentifiers(text);
          return identifiers.length === 0 ? undefined : identifiers.join(',');
        }),
      ),
    ),
    undefined,
  ),
  list: z.catch(z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))), undefined),
  lang: z.catch(z.optional(z.enum(['it'])), undefined),
  mask: z.catch(z.optional(z.enum(['names', 'all'])), undefined),
});
export type ReportSearch = z.infer<typeof reportSearchSchema>;

/** The identifiers an address names, in order, without repetition. */
export function identifiersOf(search: ReportSearch): string[] {
  return search.ids === undefined ? [] : toIdentifiers(search.ids);
}
