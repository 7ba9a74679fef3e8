import { type PersonKey, type Role, samePerson } from '../people.ts';

/** The two sides of the work: the municipality's own people, and those who guide it. */
export type Side = 'municipality' | 'guidance';

/**
 * The side somebody speaks for. Who guides, or leads the programme, speaks for the guidance whatever else they are given:
 * a guide hands out roles, and must not become the other side by giving themselves one. Null for a stranger.
 */
export function sideOf(roles: readonly Role[]): Side | null {
  if (roles.includes('guide') || roles.includes('programmeLead')) return 'guidance';
  return roles.length > 0 ? 'municipality' : null;
}

/** Whether anybody at all speaks for the municipality, by the roles that were given. */
export function municipalityHasPeople(held: readonly { readonly person: PersonKey; readonly role: Role }[]): boolean {
  return held.some(({ person }) => {
    const roles = held.filter((one) => samePerson(one.person, person)).map(({ role }) => role);
    return sideOf(roles) === 'municipality';
  });
}
