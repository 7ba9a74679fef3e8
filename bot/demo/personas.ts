import type { PersonKey, Role } from '../../domain/people.ts';
import { GUIDES, localHolders, PROGRAMME_LEAD, TENANT_ID } from './cast.ts';
import { engagementId } from './engagementId.ts';
import { MUNICIPALITIES } from './municipalities.ts';

/** The contract's `personaList` says the same, for the wire. */
export interface Persona {
  /** The object id. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Null for a person of the whole programme. */
  readonly engagementId: string | null;
  readonly shortName: string | null;
}

/**
 * Everybody the try-out can be looked at as: the guides and the programme lead, then each municipality's own three in
 * the programme's order.
 */
export function personas(): Persona[] {
  const ofAll = { engagementId: null, shortName: null };
  return [
    ...GUIDES.map(({ objectId, name }): Persona => ({ id: objectId, name, role: 'guide', ...ofAll })),
    { id: PROGRAMME_LEAD.objectId, name: PROGRAMME_LEAD.name, role: 'programmeLead', ...ofAll },
    ...MUNICIPALITIES.flatMap((municipality) =>
      localHolders(municipality).map(
        ({ person, role }): Persona => ({
          id: person.objectId,
          name: person.name,
          role,
          engagementId: engagementId(municipality),
          shortName: municipality.shortName,
        }),
      ),
    ),
  ];
}

const KNOWN = new Set(personas().map(({ id }) => id));

/** Who a persona id signs in as; null for none and for one that is not in the cast. */
export function personaSignIn(personaId: string | undefined): PersonKey | null {
  if (personaId === undefined || !KNOWN.has(personaId)) return null;
  return { tenantId: TENANT_ID, objectId: personaId };
}
