import type { Plan } from '../plan.ts';
import { activitiesOf, type Finding, hasFormInLaw } from './finding.ts';

/** The municipality sees to it that children and youth can take part (plan- og bygningsloven § 5-1). */
export function youthTakePart(plan: Plan): Finding[] {
  const activities = activitiesOf(plan);
  if (!hasFormInLaw(plan) || activities.length === 0) return [];
  if (activities.some(({ groups }) => groups.includes('youth'))) return [];
  return [{ rule: 'PBL_5_1', stepId: null, facts: `none/${plan.form}`, values: {} }];
}
