import { sideOf } from '../../domain/archive/sides.ts';
import { DomainError } from '../../domain/errors.ts';
import { type AskedRole, type PersonKey, samePerson } from '../../domain/people.ts';
import { hasGuide, MOST_SET_UP_ROLES } from '../../domain/setUp/draft.ts';
import type { RoleChangeView, RolesView } from '../../domain/setUp/rolesView.ts';
import { admit } from './access.ts';
import { stopStanding } from './deletion/stopStanding.ts';
import type { Context, Stores } from './ports/context.ts';
import { refreshSignals } from './refreshSignals.ts';
import { listMembers, rosterOf } from './setUp/channelPlace.ts';

/** Who holds a role, and who is in the channel's team without one. @throws DomainError as {@link admit} */
export async function readRoles(context: Context, person: PersonKey, engagementId: string): Promise<RolesView> {
  const { db } = context;
  const { engagement } = await admit(db, person, engagementId, 'editRoles');
  const held = await db.roleHolders.list(engagementId);
  const { channel } = engagement;
  const place = channel === null ? null : await db.conversations.channel(channel.tenantId, channel.channelId);
  const { read, members } = place === null ? { read: false, members: [] } : await listMembers(context, rosterOf(place));
  const without = members.filter((member) => !held.some((one) => samePerson(one.person, member.person)));
  return {
    me: person,
    hasChannel: channel !== null,
    read,
    held: [...held],
    members: [...members],
    without: without.length,
  };
}

export interface RoleChange {
  readonly person: PersonKey;
  readonly role: AskedRole;
  /** Whether they are to hold it. */
  readonly held: boolean;
}

/**
 * Gives somebody in the channel's team a role, or takes one away. Done twice it is done once. A round that is open goes on
 * asking those whom it asked.
 * @returns everybody as they are then, and whether it was so before
 * @throws DomainError as {@link admit}; `invalidInput` for somebody who is not in the channel, where it would leave
 * nobody who guides, and for a guide's own role as one, which another guide takes away; `tooLarge`
 */
export async function changeRole(
  context: Context,
  by: PersonKey,
  engagementId: string,
  { person, role, held }: RoleChange,
): Promise<RoleChangeView> {
  const before = await readRoles(context, by, engagementId);
  const member = before.members.find((one) => samePerson(one.person, person));
  const unchanged = await context.db.act(async (stores, outcome) => {
    await stores.engagements.lock(engagementId);
    const { engagement } = await admit(stores, by, engagementId, 'editRoles');
    const now = await stores.roleHolders.list(engagementId);
    if (held) {
      const known = now.find((one) => samePerson(one.person, person));
      if (member === undefined && known === undefined)
        throw new DomainError('invalidInput', 'person: not in the channel');
      if (now.length >= MOST_SET_UP_ROLES) throw new DomainError('tooLarge', 'roles');
      if (known === undefined) await stores.people.seen(person, member?.name ?? '', null);
      if (!(await stores.roleHolders.give(engagementId, person, role))) return outcome.unchanged(true);
      if (role !== 'guide') await dropGuidesMark(stores, engagementId);
    } else {
      const left = now.filter((one) => one.counts && !(samePerson(one.person, person) && one.role === role));
      const ownGuide = role === 'guide' && samePerson(person, by);
      if (ownGuide) throw new DomainError('invalidInput', 'roles: one’s own');
      if (role === 'guide' && !hasGuide(left)) throw new DomainError('invalidInput', 'roles: no guide left');
      if (!(await stores.roleHolders.take(engagementId, person, role))) return outcome.unchanged(true);
      // Nobody empties a side of those who could have stopped a deletion.
      await stopStanding(context, stores, engagement, by);
    }
    await refreshSignals(context, stores, engagementId, context.now());
    await stores.changes.publish(engagementId, 'round');
    // Whoever lost their last role here hears of no change any more, and has the page open still.
    await stores.changes.tellPerson(person);
    return false;
  });
  return { ...(await readRoles(context, by, engagementId)), unchanged };
}

/** Who guides settles the municipality's archive only as long as it has nobody: somebody of its own now decides anew. */
async function dropGuidesMark({ archive, engagements }: Stores, engagementId: string): Promise<void> {
  const mark = (await archive.state(engagementId)).marks.find(({ body }) => body === 'municipality');
  if (mark === undefined) return;
  if (sideOf(await engagements.rolesOf(mark.by, engagementId)) === 'municipality') return;
  await archive.mark(engagementId, 'municipality', null);
}
