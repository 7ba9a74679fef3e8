import { beginOf, isStep, type Plan } from '../plan.ts';
import { decisionsOn, type Finding } from './finding.ts';

/** The action section of the municipal plan is revised every year (plan- og bygningsloven § 11-1). */
export function yearlyActionSection(plan: Plan): Finding[] {
  const adopted = decisionsOn(plan, 'planProposal').at(-1);
  if (plan.form !== 'communityPlan' || adopted === undefined) return [];
  const rolled = plan.items
    .filter(isStep)
    .some((step) => step.kind !== 'milestone' && step.subject === 'actionSection' && beginOf(step) > adopted.on);
  if (rolled) return [];
  const { id, title, on } = adopted;
  return [{ rule: 'PBL_11_1', stepId: id, facts: `none/${on}`, values: { title, on } }];
}
