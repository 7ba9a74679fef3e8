import { DomainError } from '../../domain/errors.ts';
import { type AskedRole, type PersonKey, samePerson } from '../../domain/people.ts';
import { hasGuide, MOST_SET_UP_ROLES } from '../../domain/setUp/draft.ts';
import type { RolesView } from '../../domain/setUp/rolesView.ts';
import { admit } from './access.ts';
import type { Context } from './ports/context.ts';
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
 * @throws DomainError as {@link admit}; `invalidInput` for somebody who is not in the channel, where it would leave
 * nobody who guides, and for a guide's own role as one, which another guide takes away; `tooLarge`
 */
export async function changeRole(
  context: Context,
  by: PersonKey,
  engagementId: string,
  { person, role, held }: RoleChange,
): Promise<RolesView> {
  const before = await readRoles(context, by, engagementId);
  const member = before.members.find((one) => samePerson(one.person, person));
  await context.db.act(async (stores, outcome) => {
    await stores.engagements.lock(engagementId);
    await admit(stores, by, engagementId, 'editRoles');
    const now = await stores.roleHolders.list(engagementId);
    if (held) {
      const known = now.find((one) => samePerson(one.person, person));
      if (member === undefined && known === undefined)
        throw new DomainError('invalidInput', 'person: not in the channel');
      if (now.length >= MOST_SET_UP_ROLES) throw new DomainError('tooLarge', 'roles');
      if (known === undefined) await stores.people.seen(person, member?.name ?? '', null);
      if (!(await stores.roleHolders.give(engagementId, person, role))) return outcome.unchanged(undefined);
    } else {
      const left = now.filter((one) => one.counts && !(samePerson(one.person, person) && one.role === role));
      const ownGuide = role === 'guide' && samePerson(person, by);
      if (ownGuide) throw new DomainError('invalidInput', 'roles: one’s own');
      if (role === 'guide' && !hasGuide(left)) throw new DomainError('invalidInput', 'roles: no guide left');
      if (!(await stores.roleHolders.take(engagementId, person, role))) return outcome.unchanged(undefined);
    }
    await refreshSignals(context, stores, engagementId, context.now());
    await stores.changes.publish(engagementId, 'round');
  });
  return readRoles(context, by, engagementId);
}
