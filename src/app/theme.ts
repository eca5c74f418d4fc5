import * as z from 'zod/mini';
import { preference } from '#browser/storage.ts';

export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** The chosen look. `public/theme.js` reads the same entry before the first paint. */
export const themePreference = preference<Theme>('theme', z.enum(themes), 'system');

/** Keeps the document's theme in step with the setting, in this and in other tabs. */
export function applyTheme(): void {
  const apply = () => {
    const theme = themePreference.get();
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  };
  apply();
  themePreference.subscribe(apply);
}
