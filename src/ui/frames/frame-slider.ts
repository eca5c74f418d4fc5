/** Where a key moves the selected frame, or null when it is not one of the slider's keys. */
export function frameStep(key: string, position: number, count: number): number | null {
  const page = Math.max(1, Math.min(10, Math.round(count / 10)));
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: position + 1,
    ArrowUp: position + 1,
    ArrowLeft: position - 1,
    ArrowDown: position - 1,
    PageUp: position + page,
    PageDown: position - page,
    Home: 0,
    End: count - 1,
  };
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
  return target === undefined ? null : Math.min(Math.max(target, 0), count - 1);
}
