import type { Step } from '../../../../../domain/plan.ts';
import type { PlanPerson } from '../../../../../domain/planHistory.ts';
import { sayResponsible } from '../../../../../domain/texts/sayResponsible.ts';
import type { Translate } from '../../../../../domain/texts/translate.ts';

/** Who answers for a step and in which sphere; of a milestone and a decision point, what they are. */
export function whoWords(t: Translate, step: Step, people: readonly PlanPerson[]): string {
  if (step.kind === 'milestone') return t('tab.plan.milestone');
  if (step.kind === 'decision') {
    const decides = t('tab.planList.details.decides', { approver: t(`tab.planList.approver.${step.approver}`) });
    return `${t('tab.plan.decision')} · ${decides}`;
  }
  const { responsible, sphere } = step;
  const who =
    responsible === null
      ? t('tab.plan.noResponsible')
      : t('tab.plan.responsible', { role: sayResponsible(t, responsible, people) });
  return `${who} · ${t(`tab.plan.sphere.${sphere}`)}`;
}
