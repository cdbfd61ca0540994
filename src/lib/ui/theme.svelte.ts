export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'tropa:theme';

let chosen = $state<Theme>('system');
let systemDark = $state(false);

function show(): void {
  document.documentElement.dataset['theme'] = shownTheme();
}

/** The chosen theme. Reactive. */
export function getTheme(): Theme {
  return chosen;
}

/** The theme on the screen: the chosen one, or what the system asks for. Reactive. */
export function shownTheme(): 'light' | 'dark' {
  if (chosen === 'system') return systemDark ? 'dark' : 'light';
  return chosen;
}

/** Chooses a theme and remembers it on this device. */
export function setTheme(theme: Theme): void {
  chosen = theme;
  show();
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Without storage the choice lasts for this visit.
  }
}

/** Shows the remembered theme and follows the system's where that was chosen. */
export function startTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  systemDark = dark.matches;
  dark.addEventListener('change', ({ matches }) => {
    systemDark = matches;
    show();
  });
  try {
    const remembered = localStorage.getItem(KEY);
    chosen = THEMES.find((theme) => theme === remembered) ?? 'system';
  } catch {
    // Storage may be shut; the system decides.
  }
  show();
}
