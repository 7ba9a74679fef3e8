import type { ChannelLink } from '../../../domain/engagement.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { PersonKey } from '../../../domain/people.ts';
import { type ChannelType, EVENT_STANDS_MS, isHomeAllowed } from '../../../domain/place.ts';
import { standingOf } from '../../../domain/setUp/standing.ts';
import type { ClosedReason, SetUpMembers } from '../../../domain/setUp/view.ts';
import type { Context, Stores } from '../ports/context.ts';
import type { ChannelPlace, RosterDoor } from '../ports/conversations.ts';
import { DeliveryError } from '../ports/messenger.ts';
import type { RosterKey, RosterMember, RosterStore } from '../ports/rosters.ts';
import type { KnownProgramme } from '../ports/setUps.ts';
import { readRoster } from '../readRoster.ts';

/** What the tab says of where it stands. It proves nothing: whatever counts is asked of Teams. */
export interface PlaceHint {
  /** The team's own conversation. */
  readonly teamId: string | null;
  readonly type: ChannelType | null;
  readonly name: string | null;
}

/** A channel with somebody who may set it up. */
export interface Entry {
  readonly link: ChannelLink;
  readonly place: ChannelPlace;
  readonly roster: RosterKey;
  readonly membersKnown: boolean;
  readonly first: boolean;
  readonly programmes: readonly KnownProgramme[];
}

export type Standing =
  | { readonly entry: Entry }
  | { readonly why: ClosedReason; readonly who: readonly string[] | null };

/** A channel with somebody who is known to be in it, or who put the app there. */
interface Membership {
  readonly place: ChannelPlace;
  readonly roster: RosterKey;
  /** Null where Teams did not say: they added the app, and that is all that is known. */
  readonly inTeam: true | null;
  /** Whether the members could ever be read. */
  readonly known: boolean;
  /** Whether the bot was taken out since. */
  readonly gone: boolean;
  /** Whether it was found just now by what the tab says: nothing of it is written down yet. */
  readonly found: boolean;
}

const GONE: readonly string[] = ['botRemoved', 'teamDeleted', 'channelDeleted'];

const isGone = ({ silenced }: Pick<ChannelPlace, 'silenced'>) => GONE.includes(silenced ?? '');

/** Whose members count: a channel of its own kind has its own, others have the team's. */
export function rosterOf({ conversation, type, teamId }: ChannelPlace): RosterKey {
  const own = type === 'private' || type === 'shared';
  return { tenantId: conversation.tenantId, id: own ? conversation.id : (teamId ?? conversation.id) };
}

/**
 * Somebody's place in a channel of their own tenant; null for whoever cannot be seen to be in it, whatever channel it is.
 * A channel that the bot has not heard of is looked up by the team that the tab names: Teams is asked for the members of
 * both by way of the bot, so only a channel that the bot can see, and that the person is in, is found, and as part of
 * no team but one that they are in. The database is asked the same of every channel, so that the time it takes does not
 * tell which there are.
 */
export async function membershipIn(
  context: Context,
  person: PersonKey,
  channelId: string,
  hint: PlaceHint,
): Promise<Membership | null> {
  const { db } = context;
  const { tenantId } = person;
  const place = await db.conversations.channel(tenantId, channelId);
  const door = await db.conversations.rosterDoor(tenantId, hint.teamId ?? channelId);
  const roster = place === null ? { tenantId, id: hint.teamId ?? channelId } : rosterOf(place);
  const before = await db.rosters.standingOf(roster, person);
  if (place === null) return hint.teamId === null ? null : discover(context, person, channelId, { hint, door, before });
  if (isGone(place)) {
    const { present, readAt } = before;
    return present ? { place, roster, inTeam: true, known: readAt !== null, gone: true, found: false } : null;
  }
  const { inTeam, known } = await seenIn(context, person, roster, before);
  if (inTeam === false || (inTeam === null && place.addedBy !== person.objectId)) return null;
  return { place, roster, inTeam, known, gone: false, found: false };
}

/** How somebody stands to a channel of their own tenant that is linked to nothing. */
export async function standingIn(
  context: Context,
  person: PersonKey,
  channelId: string,
  hint: PlaceHint,
): Promise<Standing> {
  const { db } = context;
  const link = { tenantId: person.tenantId, channelId };
  const membership = await membershipIn(context, person, channelId, hint);
  if (membership === null) return { why: 'notSeen', who: [] };
  const { place, roster, inTeam, known, gone } = membership;
  if (gone) return { why: 'appMissing', who: [] };
  const programmes = await db.setUps.programmesOf(person);
  const standing = standingOf({
    inTeam,
    guides: programmes.length > 0,
    begun: programmes.length > 0 || (await db.setUps.hasBegun(link.tenantId)),
    added: place.addedBy === person.objectId,
  });
  if (standing === 'may' || standing === 'first') {
    // What the tab says of a channel is written down for whoever may set it up, and for nobody else who looks.
    if (membership.found) await keep(db, place);
    return { entry: { link, place, roster, membersKnown: known, first: standing === 'first', programmes } };
  }
  // What an earlier reading says of who guides is told to nobody who is not in it.
  return { why: standing, who: inTeam === true ? await db.setUps.whoMay(roster) : null };
}

async function keep({ conversations }: Stores, { conversation, teamId, type, name }: ChannelPlace): Promise<void> {
  await conversations.seen(conversation);
  await conversations.describe(conversation.tenantId, conversation.id, { teamId, type, name });
}

/** The same, for what only somebody who may set up is let do. @throws DomainError `forbidden` */
export async function enter(context: Context, person: PersonKey, channelId: string, hint: PlaceHint): Promise<Entry> {
  const standing = await standingIn(context, person, channelId, hint);
  if (!('entry' in standing)) throw new DomainError('forbidden', standing.why);
  return standing.entry;
}

type Known = Awaited<ReturnType<RosterStore['standingOf']>>;

/** Whether somebody is among the members, by what was read in the last minutes, else by asking anew. */
async function seenIn(
  context: Context,
  person: PersonKey,
  roster: RosterKey,
  before: Known,
): Promise<{ inTeam: boolean | null; known: boolean }> {
  const { db, members, now, log } = context;
  const says = ({ present, readAt }: Known) => ({
    inTeam: present ?? (readAt === null ? null : false),
    known: readAt !== null,
  });
  // A list that does not name them answers as well as one that does: else each of their looks would be a request to Teams.
  if (before.readAt !== null && now().getTime() - before.readAt.getTime() < EVENT_STANDS_MS) return says(before);
  const wasRead = await members.looks.reading(roster, async () => {
    try {
      await readRoster(context, members.roster, members.allowedTenants, roster);
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      log.warn({ fault: error.fault }, 'members could not be read for a set-up');
    }
  });
  return says(wasRead ? await db.rosters.standingOf(roster, person) : before);
}

/** Finds a channel that the bot has not heard of, in the team that the tab names. Nothing of it is written down. */
async function discover(
  context: Context,
  person: PersonKey,
  channelId: string,
  { hint, door, before }: { hint: PlaceHint; door: RosterDoor | null; before: Known },
): Promise<Membership | null> {
  const { db, log, members } = context;
  const { teamId, type, name } = hint;
  if (door === null || teamId === null || isGone(door)) return null;
  const team = { tenantId: person.tenantId, id: teamId };
  const inTeam = (await seenIn(context, person, team, before)).inTeam === true;
  // Of a team that they are not in they could say anything: people from elsewhere are in a shared channel alone.
  if (!inTeam && type !== 'shared') return null;
  if (!members.looks.mayAskFor(person, team, inTeam)) return null;
  const conversation = { ...door.conversation, id: channelId };
  try {
    const listed = await members.roster.members(conversation);
    if (!listed.some((member) => member.objectId === person.objectId)) return null;
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    log.info({ fault: error.fault }, 'a channel is not known, and Teams did not say who is in it');
    return null;
  }
  const addedBy = inTeam ? ((await db.conversations.channel(person.tenantId, teamId))?.addedBy ?? null) : null;
  const place = { conversation, teamId: inTeam ? teamId : null, type, name, silenced: null, addedBy };
  return { place, roster: rosterOf(place), inTeam: true, known: true, gone: false, found: true };
}

/** Everybody in the channel who can be given a role, by name, asked of Teams now: names are not kept. */
export async function listMembers({ db, members, log }: Context, roster: RosterKey): Promise<SetUpMembers> {
  const door = await db.conversations.rosterDoor(roster.tenantId, roster.id);
  if (door === null) return { read: false, members: [] };
  try {
    const home = (one: RosterMember) => (door.type === 'shared' ? one.tenantId : null) ?? roster.tenantId;
    const listed = (await members.roster.members(door.conversation))
      .filter((one) => isHomeAllowed(home(one), roster.tenantId, members.allowedTenants))
      .flatMap((one) =>
        one.objectId === null
          ? []
          : [{ person: { tenantId: home(one), objectId: one.objectId }, name: one.name, guest: one.guest }],
      );
    return { read: true, members: listed.sort((a, b) => a.name.localeCompare(b.name, 'nb')) };
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    log.warn({ fault: error.fault }, 'members could not be listed');
    return { read: false, members: [] };
  }
}
