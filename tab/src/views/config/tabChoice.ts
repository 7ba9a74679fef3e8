import type { TabChoice } from '../../teams/tabSetUp.ts';

/** What a tab can show: one municipality, or the overview of all (null). */
export interface Showable {
  readonly id: string;
  readonly shortName: string;
  readonly name: string;
}

/** The channel's own first, the rest in the order they came. */
export function inOrder<T extends Showable>(engagements: readonly T[], own: string | null): T[] {
  return [...engagements.filter(({ id }) => id === own), ...engagements.filter(({ id }) => id !== own)];
}

/** Those whose name has what was searched for in it. */
export function found<T extends Showable>(engagements: readonly T[], search: string): T[] {
  const wanted = search.trim().toLocaleLowerCase('nb');
  return engagements.filter(({ name, shortName }) => `${name} ${shortName}`.toLocaleLowerCase('nb').includes(wanted));
}

const OVERVIEW_ENTITY = 'oversikt';
const PREFIX = 'engagement-';

/** What a tab that is there already shows: an engagement's id, null for the overview, undefined for neither. */
export function shownBy(entityId: string | null): string | null | undefined {
  if (entityId === OVERVIEW_ENTITY) return null;
  return entityId?.startsWith(PREFIX) ? entityId.slice(PREFIX.length) : undefined;
}

/**
 * The tab as Teams is to keep it. Everybody in the channel gets the same address, so there is nothing of the person in
 * it.
 */
export function tabFor(engagement: Showable | null, origin: string, displayName: string): TabChoice {
  const url = new URL(engagement === null ? '/tab/' : `/tab/engagements/${engagement.id}`, origin).href;
  return {
    entityId: engagement === null ? OVERVIEW_ENTITY : `${PREFIX}${engagement.id}`,
    contentUrl: url,
    websiteUrl: url,
    suggestedDisplayName: displayName,
  };
}
