import type { Activity, Milestone, Phase, Plan, PlanItem } from '../../domain/plan.ts';
import { aMilestone, anActivity, aPhase, aPlanOf, within } from '../builders/plans.ts';

export const activity = (overrides: Partial<Activity> = {}): Activity => anActivity({ id: 'a1', ...overrides });

export const milestone = (overrides: Partial<Milestone> = {}): Milestone => aMilestone({ id: 'm1', ...overrides });

interface Inside {
  readonly activities: readonly Activity[];
  readonly milestones: readonly Milestone[];
}

/** A phase with what stands in it. */
export function phase(overrides: Partial<Phase & Inside> = {}): PlanItem[] {
  const { activities = [activity()], milestones = [milestone()], ...own } = overrides;
  return within(aPhase({ id: 'p1', ...own }), ...activities, ...milestones);
}

export const plan = (...phases: readonly (readonly PlanItem[])[]): Plan => aPlanOf(phases.flat());
