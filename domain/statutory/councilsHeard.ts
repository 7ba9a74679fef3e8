import type { Group, Plan } from '../plan.ts';
import { activitiesOf, decisionsOn, type Finding, hasFormInLaw } from './finding.ts';

/** The groups that have a council of their own by law. */
export const COUNCIL_GROUPS = ['elderly', 'disability', 'youth'] as const satisfies readonly Group[];

/**
 * The councils of the elderly, of people with disabilities and of youth are heard on what concerns them, early enough to
 * have a say (kommuneloven § 5-12): when the proposal is out on hearing, or in any other activity before the plan is
 * adopted.
 */
export function councilsHeard(plan: Plan): Finding[] {
  const adopted = decisionsOn(plan, 'planProposal').at(-1);
  const activities = activitiesOf(plan);
  if (!hasFormInLaw(plan) || activities.length === 0) return [];
  const inTime = activities.filter(({ from }) => adopted === undefined || from <= adopted.on);
  const missing = COUNCIL_GROUPS.filter((group) => !inTime.some(({ groups }) => groups.includes(group)));
  if (missing.length === 0) return [];
  const hearing = activities.find(({ type, subject }) => type === 'hearing' && subject === 'planProposal');
  const facts = missing.join('+');
  return [{ rule: 'KOML_5_12', stepId: hearing?.id ?? null, facts, values: { groups: facts } }];
}
