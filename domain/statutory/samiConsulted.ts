import type { Plan } from '../plan.ts';
import { activitiesOf, type Finding, hasFormInLaw, type Municipality } from './finding.ts';

/**
 * Sámi interests are consulted on what can affect them directly (sameloven § 4-4, in force since 1 July 2021): every
 * municipality has the duty, not only those in the administrative area for the Sámi languages. Whether a plan is such a
 * matter is for the municipality to say, so this is a question, and an assessment answers it.
 */
export function samiConsulted(plan: Plan, { number }: Municipality): Finding[] {
  const activities = activitiesOf(plan);
  if (!hasFormInLaw(plan) || activities.length === 0) return [];
  if (activities.some(({ groups }) => groups.includes('sami'))) return [];
  return [{ rule: 'SAMI_CONSULT', stepId: null, facts: `none/${number ?? ''}`, values: {} }];
}
