import { type FrameContext, frameContextOf } from './frameContext.ts';
import { type StageSharing, stageSharing } from './stageSharing.ts';
import { type TabSetUp, tabSetUp } from './tabSetUp.ts';
import type { TeamsJs } from './teamsJs.ts';
import { within } from './within.ts';

/** How Teams looks. `glass` is Teams on a headset. */
export type HostTheme = 'default' | 'dark' | 'contrast' | 'glass';

/** Why the page could not be shown at all: Teams puts a page of its own over it. */
export type Failure = 'AuthFailed' | 'Timeout' | 'Other';
/** Why there is less to see than was asked for: the page says so itself, with a way on. */
export type ExpectedFailure = 'PermissionError' | 'NotFound' | 'Offline';

/** A page inside the tab that can be handed on. */
export interface SharedPage {
  /** The page's address inside the tab, without a slash before it. */
  readonly subPageId: string;
  readonly label: string;
  /** Where it is read outside Teams. */
  readonly webUrl: string;
}

/** What Teams tells of where the page stands. It is a hint and never proves who anybody is. */
export interface Place {
  readonly frameContext: FrameContext;
  /** `desktop`, `web`, `android`, `ios` and others. */
  readonly clientType: string;
  readonly meetingId: string | null;
  readonly teamId: string | null;
  readonly channelId: string | null;
  /** The team's own conversation, which the bot knows it by. */
  readonly teamThread: string | null;
  readonly channelName: string | null;
  /** `Regular`, `Private` or `Shared`. */
  readonly membership: string | null;
}

export interface Host {
  readonly theme: HostTheme;
  /** As Teams gives it: `nb-no`, `nn-no`, `en-us`. */
  readonly locale: string;
  readonly subPageId: string | undefined;
  /** Whose Teams it is, as Teams says: apart from others in the same browser, and no proof. Null where it says nothing. */
  readonly person: string | null;
  readonly place: Place;
  /** A token for our own service. @throws when Teams will not give one. */
  token(): Promise<string>;
  /** Opens an address outside the tab, in the person's own browser. */
  openLink(url: string): Promise<void>;
  onTheme(handler: (theme: HostTheme) => void): void;
  /** Called with the address of the page to show, when Teams takes out again a page that it had kept. */
  onResume(handler: (url: URL) => void): void;
  /** Has Teams offer a link to a page; false where it cannot. */
  shareLink(page: SharedPage): boolean;
  readonly stage: StageSharing;
  readonly setUp: TabSetUp;
  /** The first view stands: Teams may take its loading screen away. */
  ready(): void;
  /** The first view is a sentence and a way on; Teams takes its loading screen away too. */
  fellShort(reason: ExpectedFailure, message: string): void;
  /** There is nothing to see, and Teams should say so. */
  failed(reason: Failure, message: string): void;
}

/** Longer than this, in milliseconds, and whoever frames the page is not Teams. */
export const CONNECT_MS = 6000;

const THEMES: readonly string[] = ['default', 'dark', 'contrast', 'glass'] satisfies HostTheme[];

const themeOf = (name: string): HostTheme => (THEMES.includes(name) ? (name as HostTheme) : 'default');

async function greet(load: () => Promise<TeamsJs>): Promise<Host> {
  const teams = await load();
  const { app, authentication, pages } = teams;
  await app.initialize();
  app.notifyAppLoaded();
  const context = await app.getContext();
  const { page, meeting, team, channel, user } = context;
  return {
    theme: themeOf(context.app.theme),
    locale: context.app.locale,
    subPageId: page.subPageId,
    person: user?.id ?? null,
    place: {
      frameContext: frameContextOf(page.frameContext),
      clientType: context.app.host.clientType,
      meetingId: meeting?.id ?? null,
      teamId: team?.groupId ?? null,
      channelId: channel?.id ?? null,
      teamThread: team?.internalId ?? null,
      channelName: channel?.displayName ?? null,
      membership: channel?.membershipType ?? null,
    },
    token: () => authentication.getAuthToken(),
    openLink: (url) => app.openLink(url),
    onTheme: (handler) => app.registerOnThemeChangeHandler((name) => handler(themeOf(name))),
    onResume(handler) {
      // Nothing waits to be saved: what is written is kept as it is written.
      app.lifecycle.registerBeforeSuspendOrTerminateHandler(async () => undefined);
      app.lifecycle.registerOnResumeHandler(({ contentUrl }) => handler(contentUrl));
    },
    shareLink({ subPageId, label, webUrl }) {
      try {
        pages.shareDeepLink({ subPageId, subPageLabel: label, subPageWebUrl: webUrl });
        return true;
      } catch {
        return false;
      }
    },
    stage: stageSharing(teams),
    setUp: tabSetUp(teams),
    ready: () => void app.notifySuccess(),
    fellShort: (reason, message) => app.notifyExpectedFailure({ reason: app.ExpectedFailureReason[reason], message }),
    failed: (reason, message) => app.notifyFailure({ reason: app.FailedReason[reason], message }),
  };
}

/**
 * Teams, when the page stands inside it; null in a plain browser and in anybody else's frame.
 * `load` brings teams-js, which nobody outside Teams has to wait for.
 */
export async function connectHost(load: () => Promise<TeamsJs>, ms: number = CONNECT_MS): Promise<Host | null> {
  try {
    return await within(greet(load), ms, null);
  } catch {
    return null;
  }
}
