import type { LookupAnswer } from '#contract/lookup.ts';
import type { Clock } from './clock.ts';
import { toPartError } from './part-error.ts';

/** Waiting for the quota this often is a queue; more often than this it is a fault. */
const mostWaits = 20;
/** A person waits for this answer, so it is not tried for ever: they are told and may ask again. */
const mostRetries = 3;
const usualWaitMs = 5_000;

/**
 * Asks, waits as long as the proxy says while the quota is used up, and tries a few times more after an error that
 * may pass, less and less often.
 */
export async function lookupPatiently(ask: () => Promise<LookupAnswer>, clock: Clock): Promise<LookupAnswer> {
  let waits = 0;
  let retries = 0;
  for (;;) {
    try {
      // Each try follows the wait that the one before was told.
      return await ask();
    } catch (cause) {
      const { kind, retryAfterMs, failure } = toPartError(cause);
      if (kind === 'quota') waits += 1;
      else retries += 1;
      const isOver = waits > mostWaits || retries > mostRetries || !(kind === 'quota' || failure.retryable);
      if (isOver) throw cause;
      const backOff = 1_000 * 2 ** retries * (0.5 + clock.random() / 2);
      await new Promise<void>((resolve) => {
        clock.schedule(retryAfterMs ?? (kind === 'quota' ? usualWaitMs : backOff), resolve);
      });
    }
  }
}
