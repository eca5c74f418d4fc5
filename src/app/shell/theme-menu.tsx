import { type Theme, themes } from '#app/theme.ts';
import { Menu } from '#ui/menu.tsx';
import { ThemeButton, themeNames } from './theme-button.tsx';

type ThemeMenuProps = { theme: Theme; onChange: (theme: Theme) => void };

/** Chooses how the application looks. */
export function ThemeMenu({ theme, onChange }: ThemeMenuProps) {
  return (
    <Menu
      label="Theme"
      trigger={<ThemeButton theme={theme} />}
      items={themes.map((choice) => ({
        id: choice,
        label: themeNames[choice],
        checked: choice === theme,
        onSelect: () => onChange(choice),
      }))}
    />
  );
}
