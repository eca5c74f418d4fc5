import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { type Options, useHotkeys } from 'react-hotkeys-hook';
import { splitKeys } from './key-names.ts';
import { createKeyRegistry, type KeyGroup, type KeyHint } from './key-registry.ts';

export type KeyBinding = KeyHint & {
  run: () => void;
  enabled?: boolean;
};

const RegistryContext = createContext(createKeyRegistry());

/** Holds the list of keys that work on the current screen. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(createKeyRegistry);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** The keys that work now, for the help dialog. */
export function useKeyGroups(): readonly KeyGroup[] {
  const registry = useContext(RegistryContext);
  return useSyncExternalStore(registry.subscribe, registry.read);
}

/**
 * Binds keys while the calling component is on screen and lists them under `group` in the help. They rest
 * while someone types or while a dialog or menu has the focus. `keys` holds alternatives with commas:
 * `j, arrowdown`, `mod+k` (Ctrl, on a Mac Cmd), `?`, `shift+x`.
 */
export function useKeys(group: string, bindings: readonly KeyBinding[]): void {
  const registry = useContext(RegistryContext);
  // The registry lists names only, so that new `run` functions at every render do not touch it.
  const listed = bindings.map(({ keys, label }) => `${keys}\t${label}`).join('\n');

  // Outside React: the registry is a store of its own.
  useEffect(() => registry.add({ group, hints: toHints(listed) }), [registry, group, listed]);

  const combinations = bindings.flatMap((binding) => splitKeys(binding.keys));
  const find = (hotkey: string) =>
    bindings.find(
      (binding) => binding.enabled !== false && splitKeys(binding.keys.toLowerCase()).includes(hotkey),
    );
  const run = (_event: KeyboardEvent, { hotkey }: { hotkey: string }) => find(hotkey)?.run();
  const shared: Options = {
    preventDefault: (_event, { hotkey }) => find(hotkey) !== undefined,
    // Sliders, radios and boxes take arrows and the space bar; letters and signs are free on them.
    enableOnFormTags: ['slider', 'radio', 'input'],
    ignoreEventWhen: isTaken,
  };

  // Letters and named keys by what the keyboard layout produces.
  useHotkeys(
    combinations.filter((keys) => kindOf(keys) === 'plain'),
    run,
    { ...shared, useKey: true },
  );
  // Signs such as `?` and `/` sit behind different modifiers on different layouts: the sign alone decides.
  useHotkeys(
    combinations.filter((keys) => kindOf(keys) === 'sign'),
    run,
    {
      ...shared,
      useKey: true,
      ignoreModifiers: true,
      splitKey: 'none',
      sequenceSplitKey: 'none',
      ignoreEventWhen: (event) => isTaken(event) || hasCommandModifier(event),
    },
  );
  // The space bar produces a blank, which no list can name.
  useHotkeys(
    combinations.filter((keys) => kindOf(keys) === 'space'),
    run,
    shared,
  );
}

function toHints(listed: string): KeyHint[] {
  return listed.split('\n').flatMap((line) => {
    const [keys = '', label = ''] = line.split('\t');
    return keys === '' ? [] : [{ keys, label }];
  });
}

function kindOf(keys: string): 'plain' | 'sign' | 'space' {
  if (/(^|\+)space$/i.test(keys)) return 'space';
  return /^[^a-z0-9]$/i.test(keys) ? 'sign' : 'plain';
}

/** True when the key already means something where the focus is: in a dialog or menu, or on a button or link. */
function isTaken({ defaultPrevented, target, key }: KeyboardEvent): boolean {
  if (defaultPrevented) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest(popups) !== null) return true;
  if (target.matches('input')) return !target.matches(pickers) || key.length > 1 || key === ' ';
  return (key === 'Enter' || key === ' ') && target.closest('a, button, summary, [role="button"]') !== null;
}

/** What takes keys for itself; not while it closes and the focus is still on its way out. */
const popups = ':is([role="dialog"], [role="menu"], [role="listbox"]):not([data-closed])';

/** Inputs that nobody types text into. */
const pickers = 'input:is([type="radio"], [type="checkbox"], [type="range"])';

function hasCommandModifier(event: KeyboardEvent): boolean {
  return !event.getModifierState('AltGraph') && (event.ctrlKey || event.metaKey || event.altKey);
}
