import { lazy, Suspense } from 'react';
import { usePreference } from '#browser/storage.ts';
import { themePreference } from '#app/theme.ts';
import { ThemeButton } from './theme-button.tsx';

const ThemeMenu = lazy(async () => ({ default: (await import('./theme-menu.tsx')).ThemeMenu }));

/** The theme's button; its menu follows once the page stands, so that menus are not part of the first load. */
export function ThemeControl() {
  const [theme, setTheme] = usePreference(themePreference);
  return (
    <Suspense fallback={<ThemeButton theme={theme} />}>
      <ThemeMenu theme={theme} onChange={setTheme} />
    </Suspense>
  );
}
