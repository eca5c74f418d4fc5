import { Contrast, Monitor, Moon, Sun } from 'lucide-react';
import type { Theme } from '#app/theme.ts';
import { Button, type ButtonProps } from '#ui/button.tsx';

const icons = { system: Monitor, light: Sun, dark: Moon, contrast: Contrast } as const;

export const themeNames: Readonly<Record<Theme, string>> = {
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
};

/** Shows the chosen theme. */
export function ThemeButton({ theme, ...rest }: ButtonProps & { theme: Theme }) {
  const Icon = icons[theme];
  return (
    <Button {...rest} variant="ghost" aria-label={`Theme: ${themeNames[theme]}`} title="Theme">
      <Icon aria-hidden />
    </Button>
  );
}
