/**
 * Resolves tokens such as `--human-fill` to colours a canvas takes. Computed custom properties keep
 * `light-dark()` unresolved, so each token is put through the `color` of a throw-away element.
 */
export function readColours(element: Element, tokens: readonly string[]): ReadonlyMap<string, string> {
  const probe = document.createElement('span');
  element.append(probe);
  const colours = new Map(
    tokens.map((token) => {
      probe.style.color = `var(${token})`;
      return [token, getComputedStyle(probe).color];
    }),
  );
  probe.remove();
  return colours;
}
