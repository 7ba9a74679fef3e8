import type { Role } from './people.ts';
import type { Activity, ActivityType, Approver, Group, PlanForm, PlanSubject } from './plan.ts';

interface OutlineStepBase {
  /** The place of its phase among {@link PlanOutline.phases}; null for what stands outside them. */
  readonly phase: number | null;
  readonly title: string;
  /** Whole working weeks from the first week of the plan: 0 is the first. */
  readonly week: number;
}

export interface OutlineActivity extends OutlineStepBase {
  readonly kind: 'activity';
  readonly type: ActivityType;
  /** How many working weeks it lasts, at least 1. A hearing becomes longer where the law or a holiday asks for it. */
  readonly weeks: number;
  readonly responsible: Role | null;
  readonly sphere: Activity['sphere'];
  readonly groups: readonly Group[];
  readonly method: string;
  readonly subject: PlanSubject | null;
}

export interface OutlineMilestone extends OutlineStepBase {
  readonly kind: 'milestone';
}

export interface OutlineDecision extends OutlineStepBase {
  readonly kind: 'decision';
  readonly approver: Approver;
  readonly subject: PlanSubject | null;
}

export type OutlineStep = OutlineActivity | OutlineMilestone | OutlineDecision;

export interface OutlinePhase {
  readonly title: string;
  /** The first working week, counted from the first of the plan. */
  readonly week: number;
  /** Working weeks, at least 1. */
  readonly weeks: number;
}

/**
 * A plan before it has dates, in one language and one form: what a template becomes when these are chosen, and what a
 * programme keeps of a plan. It names roles and no person, and holds nothing of what happened.
 */
export interface PlanOutline {
  /** Written as if it has happened. */
  readonly desiredOutcome: string;
  readonly form: PlanForm | null;
  readonly phases: readonly OutlinePhase[];
  readonly steps: readonly OutlineStep[];
}

export const EMPTY_OUTLINE: PlanOutline = { desiredOutcome: '', form: null, phases: [], steps: [] };

/** How many working weeks it takes from the first to the last. */
export function lengthOf({ phases, steps }: PlanOutline): number {
  const ends = [
    ...phases.map(({ week, weeks }) => week + weeks),
    ...steps.map((step) => step.week + (step.kind === 'activity' ? step.weeks : 1)),
  ];
  return Math.max(0, ...ends);
}
