/**
 * What Teams and teams-js say to each other, read off teams-js 2.58.0 (`internal/communication`, `internal/handlers`,
 * `internal/pagesHelpers`, `public/meeting`). The page sends `{id, uuidAsString, func, args}`; what is answered carries
 * the same two ids and its `args`. Teams' own messages are `{func, args}` without an id. Most functions are told and
 * never answered, and so is everything that Teams does not know.
 */

export interface Request {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: readonly unknown[];
}

export interface Response {
  readonly id: number;
  readonly uuidAsString: string | undefined;
  readonly args: readonly unknown[];
}

/** What Teams says by itself. */
export interface HostEvent {
  readonly func: string;
  readonly args: readonly unknown[];
}

/** A tab's address and name, as Teams keeps them. */
export interface TabSettings {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl?: string;
  readonly suggestedDisplayName?: string;
}

/** What stands behind one frame. */
export interface Desk {
  readonly frameContext: string;
  readonly clientType: string;
  /** The context in the shape that the wire has; teams-js sorts it into `app`, `page`, `user` and so on. */
  context(): Readonly<Record<string, unknown>>;
  /** @throws Error when nobody is signed in */
  token(): Promise<string>;
  settings(): TabSettings | null;
  /** False where this place may not save. */
  saveSettings(settings: TabSettings): boolean;
  readonly mayShareToStage: boolean;
  /** False when nothing is to be seen of the address. */
  shareToStage(url: string): boolean;
  /** False when the address leads nowhere. */
  openLink(url: string): boolean;
}

/** Which of teams-js' parts this host has. What is not here, `isSupported()` denies. */
const RUNTIME = {
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: { pages: { config: {}, backStack: {}, appButton: {}, tabs: {} }, meeting: {} },
};

/** Of this SDK, as a host says which it was made for. */
const SDK_VERSION = '2.58.0';

/** teams-js' `ErrorCode`: a failure inside the host, and something this place may not. */
const INTERNAL_ERROR = 500;
const PERMISSION_DENIED = 1000;

type Answer = (desk: Desk, args: readonly unknown[]) => readonly unknown[] | Promise<readonly unknown[]>;

const said = (ok: boolean, why: string): readonly unknown[] => (ok ? [true] : [false, why]);

const ANSWERS: Readonly<Record<string, Answer>> = {
  initialize: ({ frameContext, clientType }) => [frameContext, clientType, JSON.stringify(RUNTIME), SDK_VERSION],

  getContext: (desk) => [desk.context()],

  'authentication.getAuthToken': (desk) =>
    desk.token().then(
      (token) => [true, token],
      (error: unknown) => [false, error instanceof Error ? error.message : String(error)],
    ),

  'settings.getSettings': (desk) => [desk.settings() ?? {}],

  'settings.setSettings': (desk, [settings]) => said(desk.saveSettings(settings as TabSettings), 'Not in this place.'),

  'meeting.getAppContentStageSharingCapabilities': ({ mayShareToStage }) => [
    null,
    { doesAppHaveSharePermission: mayShareToStage },
  ],

  'meeting.shareAppContentToStage': (desk, [url]) => {
    if (!desk.mayShareToStage) return [{ errorCode: PERMISSION_DENIED }, null];
    return desk.shareToStage(String(url)) ? [null, true] : [{ errorCode: INTERNAL_ERROR }, null];
  },

  executeDeepLink: (desk, [url]) => said(desk.openLink(String(url)), 'The address leads nowhere.'),
};

/** The answer to a message, or null where Teams gives none. */
export async function answerTo(desk: Desk, { id, uuidAsString, func, args = [] }: Request): Promise<Response | null> {
  const answer = Object.hasOwn(ANSWERS, func) ? ANSWERS[func] : undefined;
  return answer === undefined ? null : { id, uuidAsString, args: await answer(desk, args) };
}

/** Whether a message is one that teams-js sends. */
export function isRequest(data: unknown): data is Request {
  const { id, func } = (data ?? {}) as Partial<Request>;
  return typeof id === 'number' && typeof func === 'string';
}
