import type { Role } from './people.ts';

export const STATUSES = ['planned', 'ongoing', 'done', 'postponed'] as const;
export type Status = (typeof STATUSES)[number];

/** An ISO calendar date, `2026-12-01`. Plans are made of days in Norway, not of instants. */
export type IsoDate = string;

export interface Activity {
  readonly id: string;
  readonly title: string;
  readonly from: IsoDate;
  /** The last day, inclusive. */
  readonly to: IsoDate;
  readonly status: Status;
  readonly responsible: Role | null;
  /** Political work and administrative work are kept apart (kommuneloven § 13-1). */
  readonly sphere: 'political' | 'administrative';
}

export interface Milestone {
  readonly id: string;
  readonly title: string;
  readonly on: IsoDate;
  readonly status: Status;
}

export interface Phase {
  readonly id: string;
  readonly title: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly activities: readonly Activity[];
  readonly milestones: readonly Milestone[];
}

export interface Plan {
  /** Written as if it has happened: «Vi har …». Empty until somebody has written it. */
  readonly desiredOutcome: string;
  readonly phases: readonly Phase[];
}

/** The next thing in the plan that people can prepare for: a milestone's day, or an activity's window. */
export interface NextStep {
  readonly title: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The phase that `today` falls in; between two phases the coming one; after the last, null. */
export function currentPhase(plan: Plan, today: IsoDate): Phase | null {
  return plan.phases.find((phase) => phase.to >= today) ?? null;
}

/** The first milestone, today included, that is neither done nor postponed. */
export function nextMilestone(plan: Plan, today: IsoDate): Milestone | null {
  const coming = plan.phases
    .flatMap((phase) => phase.milestones)
    .filter((milestone) => milestone.on >= today && milestone.status !== 'done' && milestone.status !== 'postponed')
    .sort((a, b) => a.on.localeCompare(b.on));
  return coming[0] ?? null;
}

/** The first and last day of everything in the plan, or null for an empty one. */
export function planSpan(plan: Plan): { from: IsoDate; to: IsoDate } | null {
  const days = plan.phases.flatMap((phase) => [
    phase.from,
    phase.to,
    ...phase.activities.flatMap((activity) => [activity.from, activity.to]),
    ...phase.milestones.map((milestone) => milestone.on),
  ]);
  if (days.length === 0) return null;
  days.sort();
  return { from: days[0] as IsoDate, to: days[days.length - 1] as IsoDate };
}
