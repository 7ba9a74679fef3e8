import { beginOf, endOf, type IsoDate, isStep, type Plan, type Step } from './plan.ts';

/** A step as a card shows it, with what it takes to mark it. */
export type StepNow = Pick<Step, 'id' | 'title' | 'status'> & { readonly from: IsoDate; readonly to: IsoDate };

/** What a card can mark a step as. */
export const MARKS = ['ongoing', 'done'] as const;
export type Mark = (typeof MARKS)[number];

/** More than these make a card nobody reads. */
export const MOST_STEPS_NOW = 3;

/**
 * The steps to speak of today: those that should be under way or should have ended, and are neither done nor put off;
 * the soonest to end first.
 */
export function stepsNow(plan: Plan, today: IsoDate): StepNow[] {
  return plan.items
    .filter(isStep)
    .filter((step) => step.status === 'ongoing' || (step.status === 'planned' && beginOf(step) <= today))
    .sort((a, b) => endOf(a).localeCompare(endOf(b)) || a.title.localeCompare(b.title, 'nb'))
    .slice(0, MOST_STEPS_NOW)
    .map((step) => ({ id: step.id, title: step.title, status: step.status, from: beginOf(step), to: endOf(step) }));
}

/** What is left to mark a step as. */
export const marksFor = ({ status }: Pick<StepNow, 'status'>): Mark[] => MARKS.filter((mark) => mark !== status);
