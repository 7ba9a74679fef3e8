import { ASKED_ROLES, type AskedRole, type PersonKey, samePerson } from '../../../../domain/people.ts';
import type { SetUpRole } from '../../../../domain/setUp/draft.ts';
import type { OpenSetUp, SetUpMember } from '../../../../domain/setUp/view.ts';

/** One person as a key of a map. */
export const personId = ({ tenantId, objectId }: PersonKey): string => `${tenantId} ${objectId}`;

/** Who has which role in the form, by {@link personId}. */
export type RolesDraft = Readonly<Record<string, AskedRole>>;

/** As it was answered; before anybody has, whoever sets up is the guide. */
export function newRolesDraft({ draft, me }: Pick<OpenSetUp, 'draft' | 'me'>): RolesDraft {
  const roles = draft.roles ?? [{ person: me.person, role: 'guide' as const }];
  return Object.fromEntries(roles.map(({ person, role }) => [personId(person), role]));
}

/** Everybody to choose among: those Teams lists, and those who had a role already, oneself first. */
export function peopleOf(
  { draft, me }: Pick<OpenSetUp, 'draft' | 'me'>,
  members: readonly SetUpMember[],
): readonly SetUpMember[] {
  const before = (draft.roles ?? []).map(({ person, name }) => ({ person, name, guest: false }));
  const own = members.find(({ person }) => samePerson(person, me.person)) ?? { ...me, guest: false };
  const all = [own, ...members, ...before];
  return all.filter((one, at) => all.findIndex(({ person }) => samePerson(person, one.person)) === at);
}

export function rolesOf(people: readonly SetUpMember[], draft: RolesDraft): Pick<SetUpRole, 'person' | 'role'>[] {
  return people.flatMap(({ person }) => {
    const role = draft[personId(person)];
    return role === undefined ? [] : [{ person, role }];
  });
}

/** The role that a list's value stands for; null for none. */
export const roleOfValue = (value: string): AskedRole | null => ASKED_ROLES.find((role) => role === value) ?? null;
