import { ROLES, samePerson } from '../../../../../domain/people.ts';
import type { Activity } from '../../../../../domain/plan.ts';
import type { PlanPerson } from '../../../../../domain/planHistory.ts';
import type { Responsible } from '../../../../../domain/responsible.ts';

/** One choice of who answers for something, told apart from the others by its key. */
export interface ResponsibleChoice {
  readonly key: string;
  readonly responsible: Responsible;
}

/** The key of a free name: the name itself is written beside it. */
export const NAMED = 'named';

/** What tells the choices apart; empty for nobody. */
export function keyOf(responsible: Responsible | null): string {
  if (responsible === null) return '';
  if (responsible.kind === 'named') return NAMED;
  if (responsible.kind === 'role') return `role ${responsible.role}`;
  return `person ${responsible.person.tenantId} ${responsible.person.objectId}`;
}

const asChoice = (responsible: Responsible): ResponsibleChoice => ({ key: keyOf(responsible), responsible });

/** The roles, and those who can be named: who takes part now, and whoever it is today even if they do not. */
export function responsibleChoices(people: readonly PlanPerson[], current: Responsible | null) {
  const named = people.map(({ person }) => person);
  const former =
    current?.kind === 'person' && !named.some((person) => samePerson(person, current.person)) ? [current.person] : [];
  return {
    roles: ROLES.map((role) => asChoice({ kind: 'role', role })),
    people: [...named, ...former].map((person) => asChoice({ kind: 'person', person })),
  };
}

const isMayor = (responsible: Responsible | null) => responsible?.kind === 'role' && responsible.role === 'mayor';

/**
 * What the mayor answers for is political, and what is taken over from the mayor is so no longer; otherwise whatever
 * somebody has said (kommuneloven § 13-1).
 */
export function sphereFor(
  after: Responsible | null,
  { responsible, sphere }: Pick<Activity, 'responsible' | 'sphere'>,
) {
  if (isMayor(after)) return 'political';
  return isMayor(responsible) ? 'administrative' : sphere;
}

/** The chief executive leads the administration, not the mayor (kommuneloven § 13-1): worth a kind word. */
export const mayorInAdministration = ({ responsible, sphere }: Pick<Activity, 'responsible' | 'sphere'>): boolean =>
  isMayor(responsible) && sphere === 'administrative';
