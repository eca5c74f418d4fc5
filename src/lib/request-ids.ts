/** A counter behind a random start, so that ids of two runs differ in the operator's log. */
export function createRequestIds(): () => string {
  const run = Math.random().toString(36).slice(2, 8).padEnd(6, '0');
  let count = 0;
  return () => `${run}-${(++count).toString(36)}`;
}
