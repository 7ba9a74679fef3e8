import type { Theme } from '../../../../domain/engagement.ts';
import type { TabChoice } from '../../teams/tabSetUp.ts';

/** What a tab can show: one municipality, or the overview of all (null). */
export interface Showable {
  readonly id: string;
  readonly shortName: string;
  readonly name: string;
  readonly theme: Theme;
}

/** Those in `first` before the rest, which keep the order they came in; each once. */
export function inOrder(rows: readonly Showable[], first: readonly (Showable | null)[]): Showable[] {
  const all = [...first.filter((one) => one !== null), ...rows];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

const OVERVIEW_ENTITY = 'oversikt';
const CHANNEL_ENTITY = 'kanal';
const PREFIX = 'engagement-';

/** What a tab that is there already shows: an engagement's id, null for the overview, undefined for neither. */
export function shownBy(entityId: string | null): string | null | undefined {
  if (entityId === OVERVIEW_ENTITY) return null;
  return entityId?.startsWith(PREFIX) ? entityId.slice(PREFIX.length) : undefined;
}

/** The tab of a channel that is not set up yet: it leads on to the municipality as soon as there is one. */
export function tabForChannel(channelId: string, origin: string, displayName: string): TabChoice {
  const url = new URL(`/tab/set-up/${encodeURIComponent(channelId)}`, origin).href;
  return { entityId: CHANNEL_ENTITY, contentUrl: url, websiteUrl: url, suggestedDisplayName: displayName };
}

/**
 * The tab as Teams is to keep it. Everybody in the channel gets the same address, so there is nothing of the person in
 * it.
 */
export function tabFor(engagement: Pick<Showable, 'id'> | null, origin: string, displayName: string): TabChoice {
  const url = new URL(engagement === null ? '/tab/' : `/tab/engagements/${engagement.id}`, origin).href;
  return {
    entityId: engagement === null ? OVERVIEW_ENTITY : `${PREFIX}${engagement.id}`,
    contentUrl: url,
    websiteUrl: url,
    suggestedDisplayName: displayName,
  };
}
