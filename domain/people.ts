/** A person is known by tenant and object id together; never by e-mail, never merged across tenants. */
export interface PersonKey {
  readonly tenantId: string;
  readonly objectId: string;
}

export const ROLES = ['mayor', 'chiefExecutive', 'processLeader', 'guide', 'programmeLead'] as const;

/** There is no role for council members: kommuneloven §§ 11-2 and 11-5 keep their discussions in open meetings. */
export type Role = (typeof ROLES)[number];

/** Those a check-in asks, in the order they are named on the card. The programme lead follows, and is not asked. */
export const ASKED_ROLES = ['mayor', 'chiefExecutive', 'processLeader', 'guide'] as const satisfies readonly Role[];

export type AskedRole = (typeof ASKED_ROLES)[number];

export interface RoleHolder {
  readonly person: PersonKey;
  readonly role: Role;
}

export function isAskedRole(role: Role): role is AskedRole {
  return role !== 'programmeLead';
}

export function samePerson(a: PersonKey, b: PersonKey): boolean {
  return a.tenantId === b.tenantId && a.objectId === b.objectId;
}
