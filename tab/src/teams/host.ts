/** How Teams looks. `glass` is Teams on a headset. */
export type HostTheme = 'default' | 'dark' | 'contrast' | 'glass';

export interface Host {
  readonly theme: HostTheme;
  /** As Teams gives it: `nb-no`, `nn-no`, `en-us`. */
  readonly locale: string;
  readonly subPageId: string | undefined;
  /** A token for our own service. @throws when Teams will not give one. */
  token(): Promise<string>;
  /** Opens an address outside the tab, in the person's own browser. */
  openLink(url: string): Promise<void>;
  onTheme(handler: (theme: HostTheme) => void): void;
  /** Teams may take its loading screen away. */
  ready(): void;
  /** Teams should show its own sentence: the page could not start. */
  failed(message: string): void;
}

/** The parts of teams-js that are used: main.tsx fetches these and no more. */
type TeamsJs = Pick<typeof import('@microsoft/teams-js'), 'app' | 'authentication'>;

/** Longer than this, in milliseconds, and whoever frames the page is not Teams. */
export const CONNECT_MS = 6000;

const THEMES: readonly string[] = ['default', 'dark', 'contrast', 'glass'] satisfies HostTheme[];

const themeOf = (name: string): HostTheme => (THEMES.includes(name) ? (name as HostTheme) : 'default');

/** The rest of `promise`, or null when it took longer than `ms`. */
async function within<T>(promise: Promise<T>, ms: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function greet(load: () => Promise<TeamsJs>): Promise<Host> {
  const { app, authentication } = await load();
  await app.initialize();
  app.notifyAppLoaded();
  const context = await app.getContext();
  return {
    theme: themeOf(context.app.theme),
    locale: context.app.locale,
    subPageId: context.page.subPageId,
    token: () => authentication.getAuthToken(),
    openLink: (url) => app.openLink(url),
    onTheme: (handler) => app.registerOnThemeChangeHandler((name) => handler(themeOf(name))),
    ready: () => app.notifySuccess(),
    failed: (message) => app.notifyFailure({ reason: app.FailedReason.Other, message }),
  };
}

/**
 * Teams, when the page stands inside it; null in a plain browser and in anybody else's frame.
 * `load` brings teams-js, which nobody outside Teams has to wait for.
 */
export async function connectHost(load: () => Promise<TeamsJs>, ms: number = CONNECT_MS): Promise<Host | null> {
  try {
    return await within(greet(load), ms);
  } catch {
    return null;
  }
}
