import { LANGUAGES } from '../../domain/language.ts';
import type { PersonKey, Role } from '../../domain/people.ts';
import { MUNICIPALITIES } from '../../domain/pilotMunicipalities.ts';
import { translator } from '../../domain/texts/translate.ts';
import { GUIDES, localHolders, PROGRAMME_LEAD, TENANT_ID } from './cast.ts';
import { engagementId } from './engagementId.ts';

/** The contract's `personaList` says the same, for the wire. */
export interface Persona {
  /** The object id. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Null for a person of the whole programme. */
  readonly engagementId: string | null;
  readonly shortName: string | null;
  /** Whether the name says the role already, in whichever language: those of the made-up cast who have no other name. */
  readonly nameSaysRole: boolean;
}

type Person = Omit<Persona, 'nameSaysRole'>;

function withName(person: Person): Persona {
  const name = person.name.toLocaleLowerCase('nb');
  return {
    ...person,
    nameSaysRole: LANGUAGES.some((language) => name.includes(translator(language)(`role.${person.role}`))),
  };
}

/**
 * Everybody the try-out can be looked at as: the guides and the programme lead, then each municipality's own three in
 * the programme's order.
 */
export function personas(): Persona[] {
  const ofAll = { engagementId: null, shortName: null };
  const people: Person[] = [
    ...GUIDES.map(({ objectId, name }): Person => ({ id: objectId, name, role: 'guide', ...ofAll })),
    { id: PROGRAMME_LEAD.objectId, name: PROGRAMME_LEAD.name, role: 'programmeLead', ...ofAll },
    ...MUNICIPALITIES.flatMap((municipality) =>
      localHolders(municipality).map(
        ({ person, role }): Person => ({
          id: person.objectId,
          name: person.name,
          role,
          engagementId: engagementId(municipality),
          shortName: municipality.shortName,
        }),
      ),
    ),
  ];
  return people.map(withName);
}

const KNOWN = new Set(personas().map(({ id }) => id));

/** Who a persona id signs in as; null for none and for one that is not in the cast. */
export function personaSignIn(personaId: string | undefined): PersonKey | null {
  if (personaId === undefined || !KNOWN.has(personaId)) return null;
  return { tenantId: TENANT_ID, objectId: personaId };
}
