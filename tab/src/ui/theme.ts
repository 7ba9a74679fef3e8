import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import type { HostTheme } from '../teams/host.ts';

export const THEME_NAMES = ['light', 'dark', 'contrast'] as const;

export type ThemeName = (typeof THEME_NAMES)[number];

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Teams' names in ours; glass lays light text on a dim room. */
export function themeOfHost(theme: HostTheme): ThemeName {
  return theme === 'default' ? 'light' : theme === 'glass' ? 'dark' : theme;
}

const KEY = 'theme';

/** What was chosen in this browser, else what the system asks for. */
export function browserTheme(store: Pick<Storage, 'getItem'>, matches: (query: string) => boolean): ThemeName {
  const kept = THEME_NAMES.find((name) => name === store.getItem(KEY));
  if (kept) return kept;
  if (matches('(forced-colors: active)')) return 'contrast';
  return matches('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

export function keepTheme(name: ThemeName, store: Pick<Storage, 'setItem'>): void {
  store.setItem(KEY, name);
}
