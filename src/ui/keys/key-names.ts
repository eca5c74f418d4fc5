const names: Readonly<Record<string, string>> = {
  arrowup: '↑',
  up: '↑',
  arrowdown: '↓',
  down: '↓',
  arrowleft: '←',
  left: '←',
  arrowright: '→',
  right: '→',
  enter: 'Enter',
  escape: 'Esc',
  esc: 'Esc',
  space: 'Space',
  home: 'Home',
  end: 'End',
  pageup: 'Page Up',
  pagedown: 'Page Down',
  shift: 'Shift',
  alt: 'Alt',
  ctrl: 'Ctrl',
  mod: 'Ctrl',
  delete: 'Delete',
  backspace: 'Backspace',
};

/** Splits `mod+k, /` into its alternatives, each a list of key caps as people know them: `[['Ctrl', 'K'], ['/']]`. */
export function toKeyCaps(keys: string): string[][] {
  return splitKeys(keys).map((combination) =>
    (combination.length === 1 ? [combination] : combination.split('+')).map(
      (key) => names[key.toLowerCase()] ?? key.toUpperCase(),
    ),
  );
}

/** The alternatives of a binding: `j, arrowdown` → `['j', 'arrowdown']`. */
export function splitKeys(keys: string): string[] {
  return keys
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
}
