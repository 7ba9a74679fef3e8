import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import type { HostTheme } from '../teams/host.ts';

export const THEME_NAMES = ['light', 'dark', 'contrast'] as const;

/** `glass` is Teams' own and is not offered in a browser. */
export type ThemeName = (typeof THEME_NAMES)[number] | 'glass';

/**
 * Glass lets the room behind shine through the page's ground, which is dark enough for text even before a white wall.
 * What lies over other words (panels, menus, the timeline's names) is solid: words through words cannot be read.
 */
const glassTheme: Theme = {
  ...teamsDarkTheme,
  colorNeutralBackground1: '#202026',
  colorNeutralBackground1Hover: '#383840',
  colorNeutralBackground1Pressed: '#18181c',
  colorNeutralBackground1Selected: '#40404a',
  colorNeutralBackground2: 'rgba(18, 18, 24, 0.8)',
  colorNeutralBackground3: '#0e0e14',
  colorNeutralForeground2: '#e4e4e8',
  colorNeutralForeground3: '#d4d4da',
  colorNeutralStroke1: 'rgba(255, 255, 255, 0.4)',
  colorNeutralStroke2: 'rgba(255, 255, 255, 0.26)',
  colorNeutralStroke3: 'rgba(255, 255, 255, 0.18)',
  colorBrandForegroundLink: '#b4b8ff',
  colorBrandForegroundLinkHover: '#cdd0ff',
  borderRadiusMedium: '12px',
};

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
  glass: glassTheme,
};

/** Teams' names in ours. */
export function themeOfHost(theme: HostTheme): ThemeName {
  return theme === 'default' ? 'light' : theme;
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
