import type { LookupAnswer } from '#contract/lookup.ts';
import type { Clock } from './clock.ts';
import { toPartError } from './part-error.ts';

/** Waiting for the quota this often is a queue; more often than this it is a fault. */
const mostWaits = 20;
const usualWaitMs = 5_000;

/** Asks, and while the quota is used up waits as long as the proxy says and asks again. */
export async function lookupPatiently(ask: () => Promise<LookupAnswer>, clock: Clock): Promise<LookupAnswer> {
  for (let waits = 0; waits < mostWaits; waits += 1) {
    try {
      // Each try follows the wait that the one before was told.
      return await ask();
    } catch (cause) {
      const error = toPartError(cause);
      if (error.kind !== 'quota') throw cause;
      await new Promise<void>((resolve) => {
        clock.schedule(error.retryAfterMs ?? usualWaitMs, resolve);
      });
    }
  }
  return ask();
}
