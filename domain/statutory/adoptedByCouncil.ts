import type { Plan } from '../plan.ts';
import { decisionsOn, type Finding } from './finding.ts';

/**
 * The municipal council itself adopts the plan and cannot leave it to others (plan- og bygningsloven § 11-15). Others
 * may treat the proposal before that: the last decision point is the one that adopts.
 */
export function adoptedByCouncil(plan: Plan): Finding[] {
  const last = decisionsOn(plan, 'planProposal').at(-1);
  if (plan.form === 'ownStrategy' || last === undefined || last.approver === 'municipalCouncil') return [];
  const { id, title, on, approver } = last;
  return [{ rule: 'PBL_11_15', stepId: id, facts: `${on}/${approver}`, values: { title, on } }];
}
