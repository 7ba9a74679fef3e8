import type { Translate } from '../../../domain/texts/translate.ts';
import type { Persona } from '../api/personas.ts';

type Person = Pick<Persona, 'name' | 'role' | 'nameSaysRole'>;

/** The role of somebody whose name does not say it already; else null. */
export function roleBeside(t: Translate, { role, nameSaysRole }: Person): string | null {
  return nameSaysRole ? null : t(`role.${role}`);
}

/** «Kari Veland, rettleiar, Fjord», or «Ordførar, Fjord» for one who has no name but the role. */
export function personaWords(t: Translate, person: Person & Pick<Persona, 'shortName'>): string {
  return [person.name, roleBeside(t, person), person.shortName].filter((word) => word !== null).join(', ');
}
