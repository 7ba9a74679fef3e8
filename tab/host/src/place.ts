import { TAB } from './addresses.ts';
import { UNLINKED } from './tryOut.ts';

/** The places of Teams where a tab can stand, as this host offers them. */
export const PLACES = ['channel', 'sidePanel', 'stage', 'personal', 'settings'] as const;
export type Place = (typeof PLACES)[number];

export const HOST_THEMES = ['default', 'dark', 'contrast', 'glass'] as const;
export type HostTheme = (typeof HOST_THEMES)[number];

/** What Teams has its languages called. */
export const LOCALES = ['nb-NO', 'nn-NO', 'en-US'] as const;
export type Locale = (typeof LOCALES)[number];

const FRAME_CONTEXT: Readonly<Record<Place, string>> = {
  channel: 'content',
  sidePanel: 'sidePanel',
  stage: 'meetingStage',
  personal: 'content',
  settings: 'settings',
};

export const frameContextIn = (place: Place): string => FRAME_CONTEXT[place];

/** Who is looking at what, and how their Teams is set. */
export interface Scene {
  readonly place: Place;
  readonly personId: string;
  readonly personName: string;
  readonly engagementId: string | null;
  readonly channelId: string | null;
  readonly theme: HostTheme;
  readonly locale: Locale;
  /** A phone's Teams instead of a computer's. */
  readonly phone: boolean;
  readonly subPageId: string | null;
}

/** The tab's own address in each place, as the app's package and the configuration page have given it to Teams. */
export function contentPath({
  place,
  engagementId,
  channelId,
}: Pick<Scene, 'place' | 'engagementId' | 'channelId'>): string {
  if (place === 'personal' || engagementId === null) return place === 'settings' ? `${TAB}config` : TAB;
  if (place === 'settings') return `${TAB}config`;
  if (engagementId === UNLINKED) return `${TAB}set-up/${encodeURIComponent(channelId ?? '')}`;
  // Teams opens one and the same tab in the channel, in the side panel and on the stage.
  return `${TAB}engagements/${engagementId}`;
}

/** The context on the wire; teams-js' `app.getContext()` makes its own shape of it. */
export function contextOf(scene: Scene): Record<string, unknown> {
  const { place, personId, personName, engagementId, channelId, theme, locale, phone, subPageId } = scene;
  const inMeeting = place === 'sidePanel' || place === 'stage';
  return {
    locale,
    theme,
    frameContext: frameContextIn(place),
    entityId: place === 'personal' ? 'oversikt' : `engagement-${engagementId ?? ''}`,
    ...(subPageId !== null && { subEntityId: subPageId }),
    userObjectId: personId,
    userDisplayName: personName,
    tid: '7f000000-0000-4000-8000-000000000001',
    hostName: 'Teams',
    hostClientType: phone ? 'android' : 'desktop',
    sessionId: 'stand-in-session',
    appSessionId: 'stand-in-app-session',
    ...(channelId !== null &&
      place !== 'personal' && {
        channelId,
        channelName: 'Kanal',
        channelType: 'Regular',
        teamId: `${channelId}-team`,
        teamName: 'Team',
        groupId: '7f000000-0000-4000-8000-000000000031',
      }),
    ...(inMeeting && { meetingId: 'stand-in-meeting', chatId: '19:stand-in-meeting@thread.v2' }),
  };
}
