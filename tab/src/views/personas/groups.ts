import type { Role } from '../../../../domain/people.ts';
import type { Persona } from '../../api/personas.ts';

export interface PersonaGroup {
  /** Null for the people of the whole programme, who stand first. */
  readonly name: string | null;
  readonly personas: readonly Persona[];
}

/**
 * The people whose municipality, name or role has every word of the search, a group for each municipality in
 * Norwegian alphabetical order. `roleName` gives the role as the page says it.
 */
export function groupPersonas(
  personas: readonly Persona[],
  search: string,
  roleName: (role: Role) => string,
): readonly PersonaGroup[] {
  const words = search.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  const groups = new Map<string | null, Persona[]>();
  for (const persona of personas) {
    const text = `${persona.shortName ?? ''} ${persona.name} ${roleName(persona.role)}`.toLocaleLowerCase('nb');
    if (!words.every((word) => text.includes(word))) continue;
    groups.set(persona.shortName, [...(groups.get(persona.shortName) ?? []), persona]);
  }
  return [...groups]
    .map(([name, members]) => ({ name, personas: members }))
    .sort((a, b) => (a.name === null ? -1 : b.name === null ? 1 : a.name.localeCompare(b.name, 'nb')));
}
