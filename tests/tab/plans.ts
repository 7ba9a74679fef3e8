import type { Activity, Milestone, Phase, Plan } from '../../domain/plan.ts';

export const activity = (overrides: Partial<Activity> = {}): Activity => ({
  id: 'a1',
  title: 'Høring av planprogram',
  from: '2026-12-02',
  to: '2027-01-13',
  status: 'planned',
  responsible: 'processLeader',
  sphere: 'administrative',
  ...overrides,
});

export const milestone = (overrides: Partial<Milestone> = {}): Milestone => ({
  id: 'm1',
  title: 'Planprogram vedtatt',
  on: '2027-01-28',
  status: 'planned',
  ...overrides,
});

export const phase = (overrides: Partial<Phase> = {}): Phase => ({
  id: 'p1',
  title: 'Planprogram',
  from: '2026-11-02',
  to: '2027-01-29',
  activities: [activity()],
  milestones: [milestone()],
  ...overrides,
});

export const plan = (...phases: readonly Phase[]): Plan => ({ desiredOutcome: 'Vi har …', phases });
