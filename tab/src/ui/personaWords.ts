import { LANGUAGES } from '../../../domain/language.ts';
import type { Role } from '../../../domain/people.ts';
import { type Translate, translator } from '../../../domain/texts/translate.ts';

interface Person {
  readonly name: string;
  readonly role: Role;
  readonly shortName: string | null;
}

/** The role of somebody whose name does not say it already, in whichever language; else null. */
export function roleBeside(t: Translate, { name, role }: Pick<Person, 'name' | 'role'>): string | null {
  const lower = name.toLocaleLowerCase('nb');
  const said = LANGUAGES.some((language) => lower.includes(translator(language)(`role.${role}`)));
  return said ? null : t(`role.${role}`);
}

/** «Kari Veland, rettleiar, Fjord», or «Ordførar, Fjord» for one who has no name but the role. */
export function personaWords(t: Translate, person: Person): string {
  return [person.name, roleBeside(t, person), person.shortName].filter((word) => word !== null).join(', ');
}
