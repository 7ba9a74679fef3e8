import { may } from '../../../domain/access.ts';
import { type PersonKey, type Role, samePerson } from '../../../domain/people.ts';
import type { OpenSetUp, OtherEngagement, SetUpView } from '../../../domain/setUp/view.ts';
import { readLink } from '../findChannel.ts';
import type { Context, Stores } from '../ports/context.ts';
import type { Running } from '../ports/setUps.ts';
import { type Entry, enter, listMembers, membershipIn, type PlaceHint, standingIn } from './channelPlace.ts';

/** Who asks, and what they are called where they signed in. */
export interface Visitor {
  readonly person: PersonKey;
  readonly name: string | null;
}

/** How far the setting up of a channel has come, or why the person has no part in it. */
export async function readSetUp(
  context: Context,
  visitor: Visitor,
  channelId: string,
  hint: PlaceHint,
): Promise<SetUpView> {
  const { person } = visitor;
  const { db } = context;
  const { linked, engagementId } = await readLink(context, person, channelId);
  if (linked) {
    // Without a role, only a member is told that it is linked; to everybody else it is a channel like any other.
    const told = engagementId !== null || (await membershipIn(context, person, channelId, hint)) !== null;
    return told ? { state: 'linked', engagementId } : { state: 'closed', why: 'notSeen', who: [] };
  }
  const standing = await standingIn(context, person, channelId, hint);
  if (!('entry' in standing)) return { state: 'closed', ...standing };
  return viewSetUp(db, visitor, standing.entry);
}

/** Everybody in the channel, for giving roles. @throws DomainError `forbidden` */
export async function readMembers(context: Context, person: PersonKey, channelId: string, hint: PlaceHint) {
  const { roster } = await enter(context, person, channelId, hint);
  return listMembers(context, roster);
}

/** What somebody who may set the channel up is shown. */
export async function viewSetUp(stores: Stores, { person, name }: Visitor, entry: Entry): Promise<OpenSetUp> {
  const { link, place, membersKnown, first, programmes } = entry;
  const stored = await stores.setUps.find(link);
  const draft = stored?.draft ?? {};
  const chosen = draft.programme?.choice;
  const own = chosen?.kind === 'known' && programmes.some(({ id }) => id === chosen.id) ? chosen.id : null;
  const known = await stores.people.find(person);
  return {
    state: 'open',
    channelName: place.name,
    type: place.type ?? 'standard',
    silence: place.silenced,
    membersKnown,
    first,
    me: { person, name: known?.name || name || '' },
    revision: stored?.revision ?? 0,
    draft,
    // Begun anew, nobody has answered yet.
    changed:
      stored && Object.keys(draft).length > 0
        ? {
            by: (await stores.people.find(stored.by))?.name ?? null,
            mine: samePerson(stored.by, person),
            at: stored.at.toISOString(),
          }
        : null,
    programmes: [...programmes],
    templates: own === null ? [] : await stores.planTemplates.list(own),
    sameTeam:
      place.teamId === null
        ? []
        : (await told(stores, person, await stores.setUps.inTeam(link, place.teamId))).map(({ one }) => one),
    sameMunicipality: await elsewhere(stores, person, entry, draft.municipality?.number ?? null),
  };
}

/**
 * Of other engagements those that the person may know of: in the programmes in which they have a role. What other programmes
 * of the tenant have set up is theirs.
 */
async function told(
  stores: Stores,
  person: PersonKey,
  all: readonly Running[],
): Promise<{ readonly one: OtherEngagement; readonly roles: readonly Role[]; readonly channelId: string | null }[]> {
  const made = [];
  // One after the other: a transaction has one connection.
  for (const { id, shortName, programmeId, programmeName, channelId } of all) {
    const roles = await stores.engagements.rolesOf(person, id);
    if (roles.length === 0 && (await stores.programmes.rolesIn(person, programmeId)).length === 0) continue;
    made.push({ one: { id: roles.length > 0 ? id : null, shortName, programmeName }, roles, channelId });
  }
  return made;
}

async function elsewhere(
  stores: Stores,
  person: PersonKey,
  { link }: Entry,
  number: string | null,
): Promise<OpenSetUp['sameMunicipality']> {
  if (number === null) return [];
  const all = await told(stores, person, await stores.setUps.ofMunicipality(link.tenantId, number));
  return all.map(({ one, roles, channelId }) => ({
    ...one,
    hasChannel: channelId !== null,
    mayMove: may(roles, 'moveEngagement'),
  }));
}
