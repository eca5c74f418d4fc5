import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { clearPreferences, preference } from './storage.ts';

const key = 'density';
const stored = () => localStorage.getItem(`verdict-desk:${key}`);
const store = (text: string) => localStorage.setItem(`verdict-desk:${key}`, text);
const density = () => preference(key, z.enum(['compact', 'cosy']), 'cosy');

describe('preference', () => {
  beforeEach(() => localStorage.clear());

  it('comes back on the next page', () => {
    density().set('compact');
    expect(density().get()).toBe('compact');
  });

  it.each([
    ['nothing', null],
    ['text that is no JSON', '{'],
    ['null', 'null'],
    ['a bare value', '"compact"'],
    ['an unknown word', '{"version":1,"value":"huge"}'],
    ['no version', '{"value":"compact"}'],
    ['an older version', '{"version":0,"value":"compact"}'],
    ['a newer version', '{"version":2,"value":"compact"}'],
  ])('falls back on %s', (_name, text) => {
    if (text !== null) store(text);
    expect(density().get()).toBe('cosy');
  });

  it('leaves what a newer version wrote untouched, and still holds on this page', () => {
    const newer = '{"version":2,"value":{"rows":"compact"}}';
    store(newer);
    const setting = density();
    setting.set('compact');
    expect(stored()).toBe(newer);
    expect(setting.get()).toBe('compact');
  });

  it('holds on this page when storage refuses', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const setting = density();
    setting.set('compact');
    expect(setting.get()).toBe('compact');
  });

  it('does not throw when storage may not be touched at all', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    expect(density().get()).toBe('cosy');
  });

  it('keeps the identity of a stored object between reads', () => {
    const setting = preference('columns', z.array(z.string()), []);
    setting.set(['name', 'verdict']);
    expect(setting.get()).toBe(setting.get());
  });

  it('tells listeners of changes here and in other tabs, and of clearing', () => {
    const setting = density();
    const listener = vi.fn<() => void>();
    const stop = setting.subscribe(listener);
    setting.set('compact');
    window.dispatchEvent(new StorageEvent('storage', { key: `verdict-desk:${key}` }));
    clearPreferences();
    expect(listener).toHaveBeenCalledTimes(3);
    expect(setting.get()).toBe('cosy');
    stop();
    setting.set('compact');
    expect(listener).toHaveBeenCalledTimes(3);
  });

  it('clears only what is ours', () => {
    localStorage.setItem('other-app', 'x');
    density().set('compact');
    clearPreferences();
    expect(stored()).toBeNull();
    expect(localStorage.getItem('other-app')).toBe('x');
  });
});
