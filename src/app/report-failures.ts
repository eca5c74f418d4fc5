import { toProblem } from '#lib/problem.ts';
import { showToast } from '#ui/toast.tsx';

/** Browsers raise this when a layout observer needs another turn; it is no failure. */
const harmless = /ResizeObserver loop/;

/** Says what nobody caught: error boundaries see neither event handlers nor promises. */
export function reportFailures(target: Window): void {
  target.addEventListener('error', (event) => {
    // Images and other elements that fail to load have no error of their own and are handled in place.
    if (event.error !== null && event.error !== undefined && !harmless.test(event.message)) say(event.error);
  });
  target.addEventListener('unhandledrejection', (event) => say(event.reason));
}

function say(error: unknown): void {
  if (isCancelled(error)) return;
  const { message, requestId } = toProblem(error);
  const reference = requestId === null ? '' : ` Request ${requestId}.`;
  showToast(`An action failed. ${message}${reference}`, { tone: 'error' });
}

function isCancelled(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return Reflect.get(error, 'kind') === 'aborted' || Reflect.get(error, 'name') === 'AbortError';
}
