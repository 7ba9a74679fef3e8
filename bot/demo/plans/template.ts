import type { Role } from '../../../domain/people.ts';

/** A plan in weeks, before it has dates. Weeks are counted from 0 within the phase. */
export interface PlanTemplate {
  /** As if it has happened: «Vi har …». */
  readonly desiredOutcome: string;
  readonly phases: readonly PhaseTemplate[];
  /** Where in the plan today falls: the phase's place, and the week within it. */
  readonly today: readonly [phase: number, week: number];
}

export interface PhaseTemplate {
  readonly title: string;
  readonly weeks: number;
  readonly steps: readonly Step[];
}

export type Step =
  | {
      readonly kind: 'work';
      readonly title: string;
      readonly from: number;
      readonly weeks: number;
      readonly by: Role;
      readonly postponed: boolean;
    }
  | { readonly kind: 'hearing'; readonly title: string; readonly from: number }
  | { readonly kind: 'milestone'; readonly title: string; readonly week: number }
  | { readonly kind: 'decision'; readonly title: string; readonly milestone: string; readonly week: number };

export function phase(title: string, weeks: number, steps: readonly Step[]): PhaseTemplate {
  return { title, weeks, steps };
}

/** Work for some weeks. What the mayor answers for is political; everything else is administrative. */
export function work(title: string, from: number, weeks: number, by: Role): Step {
  return { kind: 'work', title, from, weeks, by, postponed: false };
}

/** Work that was to be done and was put off. */
export function putOff(title: string, from: number, weeks: number, by: Role): Step {
  return { kind: 'work', title, from, weeks, by, postponed: true };
}

/** A hearing of at least six weeks (plan- og bygningsloven §§ 11-13, 11-14), from a Wednesday to a Wednesday. */
export function hearing(title: string, from: number): Step {
  return { kind: 'hearing', title, from };
}

export function milestone(title: string, week: number): Step {
  return { kind: 'milestone', title, week };
}

/** Political treatment over two weeks, and the meeting's day as its milestone. */
export function decision(title: string, milestone: string, week: number): Step {
  return { kind: 'decision', title, milestone, week };
}
