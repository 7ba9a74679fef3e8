import { samePerson } from '../people.ts';
import type { PlanPerson } from '../planHistory.ts';
import type { Responsible } from '../responsible.ts';
import type { Translate } from './translate.ts';

/** Who answers for an activity, in words. `people` are those who have a role now. */
export function sayResponsible(t: Translate, responsible: Responsible, people: readonly PlanPerson[]): string {
  switch (responsible.kind) {
    case 'role':
      return t(`role.${responsible.role}`);
    case 'named':
      return responsible.name;
    case 'person':
      return people.find(({ person }) => samePerson(person, responsible.person))?.name ?? t('tab.plan.formerPerson');
  }
}
