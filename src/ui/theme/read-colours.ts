/** By theme and tokens: to ask the browser makes it work out styles in the middle of a drawing. */
const known = new Map<string, ReadonlyMap<string, string>>();

/** Resolves tokens such as `--human-fill` to colours a canvas takes, once for each theme as `useThemeKey` names it. */
export function readColours(tokens: readonly string[], theme: string): ReadonlyMap<string, string> {
  const key = [theme, ...tokens].join();
  const colours = known.get(key) ?? resolve(tokens);
  known.set(key, colours);
  return colours;
}

/**
 * Computed custom properties keep `light-dark()` unresolved, so each token is put through the `color` of a throw-away
 * element: all of them at once, because reading a style after each change would make the browser work out the whole
 * page's styles again and again. At the end of the body, where no container has to be laid out first.
 */
function resolve(tokens: readonly string[]): ReadonlyMap<string, string> {
  const probes = tokens.map((token) => {
    const probe = document.createElement('span');
    probe.style.color = `var(${token})`;
    return { token, probe };
  });
  const holder = document.createElement('span');
  holder.append(...probes.map(({ probe }) => probe));
  document.body.append(holder);
  const colours = new Map(probes.map(({ token, probe }) => [token, getComputedStyle(probe).color]));
  holder.remove();
  return colours;
}
