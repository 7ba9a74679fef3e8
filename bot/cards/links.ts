import type { Language } from '../../domain/language.ts';
import { withoutEnds } from '../../domain/withoutEnds.ts';

/** Addresses of the same things in the tab: whatever a card can do, the tab can do too. */
export interface Links {
  engagement(engagementId: string): string;
  round(engagementId: string, roundId: string): string;
  /** The view for a meeting, the same as beside it in Teams. */
  meeting(engagementId: string): string;
  step(engagementId: string, stepId: string): string;
  /** Where an engagement ends, is archived and is deleted. */
  archive(engagementId: string): string;
  home(): string;
  /** Where a channel is set up. */
  setUp(channelId: string): string;
  /** Back from one of these addresses to the page of the tab, without slashes around it; null for any other address. */
  pageOf(url: string): string | null;
}

/** The reader's language, and where the tab is. */
export interface CardOptions {
  readonly language: Language;
  readonly links: Links;
}

/** The personal tab's id in the app package: everybody who has the app has that tab, whatever channel they are in. */
const ENTITY = 'oversikt';

/**
 * Where the tab is. With an app id the links open it inside Teams, on a phone too, and give the web address to clients
 * that cannot; without one (the try-out) they are the web address itself.
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export function createLinks(origin: string, teamsAppId: string | null): Links {
  const to = (page: string): string => {
    const webUrl = `${origin}/tab/${page}`;
    if (teamsAppId === null) return webUrl;
    const context = page === '' ? {} : { context: JSON.stringify({ subEntityId: page }) };
    // Percent signs for spaces too: Teams does not read a plus as one.
    const query = Object.entries({ webUrl, ...context }).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    return `https://teams.microsoft.com/l/entity/${teamsAppId}/${ENTITY}?${query.join('&')}`;
  };
  const engagement = (id: string) => `engagements/${id}`;
  return {
    home: () => to(''),
    setUp: (channelId) => to(`set-up/${encodeURIComponent(channelId)}`),
    engagement: (id) => to(engagement(id)),
    round: (id, roundId) => to(`${engagement(id)}/rounds/${roundId}`),
    meeting: (id) => to(`${engagement(id)}/panel`),
    archive: (id) => to(`${engagement(id)}/archive`),
    step: (id, stepId) => to(`${engagement(id)}/steps/${stepId}`),
    pageOf: (url) => pageOf(url, origin, teamsAppId),
  };
}

/** The hosts of Teams' deep links. */
const TEAMS = ['https://teams.microsoft.com', 'https://teams.cloud.microsoft'];

function pageOf(address: string, origin: string, teamsAppId: string | null): string | null {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return null;
  if (url.origin === new URL(origin).origin) {
    return /^\/tab(\/|$)/.test(url.pathname) ? trimmed(url.pathname.slice('/tab'.length)) : null;
  }
  if (teamsAppId === null || !TEAMS.includes(url.origin) || !url.pathname.startsWith(`/l/entity/${teamsAppId}/`))
    return null;
  return trimmed(subPageIn(url.searchParams.get('context')));
}

const trimmed = (page: string) => withoutEnds(page, '/');

function subPageIn(context: string | null): string {
  try {
    const { subEntityId } = JSON.parse(context ?? '{}') as { readonly subEntityId?: unknown };
    return typeof subEntityId === 'string' ? subEntityId : '';
  } catch {
    return '';
  }
}
