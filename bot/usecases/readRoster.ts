import { EVENT_STANDS_MS, isHomeAllowed, READING_STANDS_MS } from '../../domain/place.ts';
import type { Context } from './ports/context.ts';
import { DeliveryError } from './ports/messenger.ts';
import type { KeptMember, Roster, RosterKey, RosterMember } from './ports/rosters.ts';
import { isBusy } from './unavailable.ts';

/** How many are read in one sweep. Each is a request or two, and sweeps come every five minutes. */
const MOST_AT_ONCE = 25;

/** The bot is not there to ask. */
const UNASKABLE = ['botRemoved', 'teamDeleted'];

/**
 * Reads who is in a place and keeps it: from then on a role there counts for members alone. What cannot be read leaves
 * what was known. Safe to run twice.
 * @throws DeliveryError when trying again can help
 */
export async function readRoster(
  { db, now, log }: Context,
  roster: Roster,
  allowedTenants: readonly string[],
  of: RosterKey,
): Promise<void> {
  const startedAt = now();
  const door = await db.conversations.rosterDoor(of.tenantId, of.id);
  if (door === null || UNASKABLE.includes(door.silenced ?? '')) return db.rosters.tried(of, startedAt);
  try {
    const listed = await roster.members(door.conversation);
    const home = (member: RosterMember) => (door.type === 'shared' ? member.tenantId : null) ?? of.tenantId;
    const members = listed.map(
      (member): KeptMember => ({
        teamsId: member.teamsId,
        person: member.objectId === null ? null : { tenantId: home(member), objectId: member.objectId },
        guest: member.guest,
        present: isHomeAllowed(home(member), of.tenantId, allowedTenants),
      }),
    );
    // A list that names nobody would lock everybody out, and says nothing of who is in.
    if (members.every(({ person }) => person === null)) throw new DeliveryError('refused', false);
    const unless = new Date(startedAt.getTime() - EVENT_STANDS_MS);
    await db.transaction((stores) => stores.rosters.replace(of, members, startedAt, unless));
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    await db.rosters.tried(of, startedAt);
    log.warn({ fault: error.fault }, 'members could not be read');
    if (error.retry) throw error;
  }
}

/** The same where anybody still needs it: what was to be read may have been let go of meanwhile. */
export async function readUsedRoster(
  context: Context,
  roster: Roster,
  allowedTenants: readonly string[],
  of: RosterKey,
): Promise<void> {
  if (await context.db.rosters.isUsed(of)) await readRoster(context, roster, allowedTenants, of);
}

/** Reads anew what was read or tried longest ago: an event can be lost, and a list can have been old. */
export async function readDueRosters(
  context: Context,
  roster: Roster,
  allowedTenants: readonly string[],
): Promise<void> {
  const since = new Date(context.now().getTime() - READING_STANDS_MS);
  for (const of of await context.db.rosters.due(since, MOST_AT_ONCE)) {
    try {
      await readUsedRoster(context, roster, allowedTenants, of);
    } catch (error) {
      // Held by somebody else, it is read at the next sweep.
      if (isBusy(error)) continue;
      if (!(error instanceof DeliveryError)) throw error;
      // Asked to wait, we wait with all of them: the limit is the tenant's.
      if (error.fault === 'throttled') return;
    }
  }
}
