import { Contrast, Monitor, Moon, Sun } from 'lucide-react';
import { usePreference } from '#browser/storage.ts';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { themePreference, themes } from '#app/theme.ts';

const looks = {
  system: { label: 'As the system', icon: Monitor },
  light: { label: 'Light', icon: Sun },
  dark: { label: 'Dark', icon: Moon },
  contrast: { label: 'High contrast', icon: Contrast },
} as const;

/** Chooses how the application looks. */
export function ThemeMenu() {
  const [theme, setTheme] = usePreference(themePreference);
  const Icon = looks[theme].icon;
  return (
    <Menu
      label="Theme"
      trigger={
        <Button variant="ghost" aria-label={`Theme: ${looks[theme].label}`} title="Theme">
          <Icon aria-hidden />
        </Button>
      }
      items={themes.map((choice) => ({
        id: choice,
        label: looks[choice].label,
        checked: choice === theme,
        onSelect: () => setTheme(choice),
      }))}
    />
  );
}
