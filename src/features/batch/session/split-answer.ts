import { fromProxyError } from '#api/api-error.ts';
import type { LookupAnswer, LookupOutcome } from '#contract/lookup.ts';
import type { PartError } from '#domain/batch/loading.ts';
import { toPartError } from './part-error.ts';

/** The status with which the proxy would have answered, had the whole lookup failed. */
const partStatus = 502;

/** Identifiers of an answer that failed for one and the same reason, which may pass. */
export type OpenGroup = { identifiers: string[]; error: PartError };

/** Parts an answer into what is settled and what should be asked again, by reason. */
export function splitAnswer(answer: LookupAnswer): { settled: LookupAnswer; open: OpenGroup[] } {
  const outcomes: LookupOutcome[] = [];
  const groups = new Map<string, OpenGroup>();
  for (const outcome of answer.outcomes) {
    if (outcome.kind !== 'failed' || !outcome.error.retryable) {
      outcomes.push(outcome);
      continue;
    }
    const { code } = outcome.error;
    const group = groups.get(code) ?? {
      identifiers: [],
      error: toPartError(fromProxyError(outcome.error, partStatus)),
    };
    group.identifiers.push(outcome.identifier);
    groups.set(code, group);
  }
  return { settled: { ...answer, outcomes }, open: [...groups.values()] };
}
