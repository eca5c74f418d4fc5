/** Lets other work run: input, drawing, timers. Given by the caller, because only it knows its environment. */
export type Pause = () => Promise<void>;

/**
 * Runs through an iterable in slices of `milliseconds`, pausing in between, and stops when `signal` aborts. Keeps long
 * work on the main thread below the length at which a person notices it.
 */
export async function* inSlices<T>(
  items: Iterable<T> | AsyncIterable<T>,
  {
    pause,
    now,
    milliseconds = 12,
    signal,
  }: {
    pause: Pause;
    now: () => number;
    milliseconds?: number;
    signal?: { readonly aborted: boolean };
  },
): AsyncGenerator<T, void> {
  let start = now();
  for await (const item of items) {
    if (signal?.aborted === true) throw new CancelledError();
    yield item;
    if (now() - start > milliseconds) {
      await pause();
      start = now();
    }
  }
  if (signal?.aborted === true) throw new CancelledError();
}

/** Thrown when a person cancels long work. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
  constructor() {
    super('Cancelled.');
  }
}
