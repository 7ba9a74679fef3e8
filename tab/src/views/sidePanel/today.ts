import { beginOf, endOf, type IsoDate, isStep, type Plan, type Step } from '../../../../domain/plan.ts';

const byEnd = (a: Step, b: Step) => endOf(a).localeCompare(endOf(b)) || a.id.localeCompare(b.id);

/**
 * What is being done today: what the day falls within, whatever its status (so that a step just marked as done does not
 * vanish under the finger), and what is under way past its last day. What ends first comes first.
 */
export function stepsToday(plan: Plan, today: IsoDate): Step[] {
  return plan.items
    .filter(isStep)
    .filter((step) => (beginOf(step) <= today && endOf(step) >= today) || step.status === 'ongoing')
    .sort(byEnd);
}
