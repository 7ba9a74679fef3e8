import { useEffect, useLayoutEffect, useState } from 'react';
import type { Host } from '../teams/host.ts';
import { browserStore } from './stores.ts';
import { browserTheme, keepTheme, type ThemeName, themeOfHost } from './theme.ts';

/** In Teams its theme, as it changes; in a browser the one chosen here. The browser's own parts follow along. */
export function useTheme(host: Host | null): [ThemeName, (theme: ThemeName) => void] {
  const [theme, setTheme] = useState<ThemeName>(() =>
    host ? themeOfHost(host.theme) : browserTheme(browserStore, (query) => window.matchMedia(query).matches),
  );

  useEffect(() => {
    host?.onTheme((name) => setTheme(themeOfHost(name)));
  }, [host]);

  // Before the page is drawn with its new colours: dark words would stand on the old dark ground for a moment.
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark';
    // The page's own ground would cover the room that glass lets through.
    document.body.style.background = theme === 'glass' ? 'transparent' : '';
  }, [theme]);

  const pick = (name: ThemeName) => {
    keepTheme(name, browserStore);
    setTheme(name);
  };
  return [theme, pick];
}
