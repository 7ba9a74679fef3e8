import {
  type Action,
  type DecisionPoint,
  type IsoDate,
  type Milestone,
  openActions,
  type Plan,
  type PlanItem,
  type Resolution,
} from '../plan.ts';
import { type StepNow, stepsNow } from '../stepsNow.ts';

/** What somebody promised to see to. */
export type Promised = Action | Resolution;

export const isPromised = (item: PlanItem): item is Promised => item.kind === 'action' || item.kind === 'resolution';

/** What there is to speak of in a meeting today, in order: what was promised, what is under way, what comes. */
export interface Agenda {
  /** What is overdue first. */
  readonly open: readonly Promised[];
  readonly steps: readonly StepNow[];
  readonly coming: readonly (Milestone | DecisionPoint)[];
}

/** As many as a meeting can prepare for. */
export const MOST_COMING = 3;

/** What is kept of an agenda: what a thing was called when the meeting began, and its day where it had one. */
export interface AgendaPoint {
  readonly kind: 'open' | 'step' | 'coming';
  readonly itemId: string;
  readonly title: string;
  readonly on: IsoDate | null;
}

const LAST = '9999-12-31';

/**
 * What was promised and is not done: actions, and decisions that somebody has a day to see to. What is due first comes
 * first, so what is overdue leads; what has no day comes last, the oldest first.
 */
export function openPromises(plan: Plan): Promised[] {
  const decided = plan.items.filter((item) => item.kind === 'resolution').filter(({ done, due }) => !done && due);
  return [...openActions(plan), ...decided].sort(
    (a, b) => (a.due ?? LAST).localeCompare(b.due ?? LAST) || a.on.localeCompare(b.on) || a.id.localeCompare(b.id),
  );
}

/** The coming milestones and decision points, today's included, that are neither done nor postponed. */
export function comingMilestones(plan: Plan, today: IsoDate, most: number): (Milestone | DecisionPoint)[] {
  return plan.items
    .filter((item) => item.kind === 'milestone' || item.kind === 'decision')
    .filter(({ on, status }) => on >= today && status !== 'done' && status !== 'postponed')
    .sort((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id))
    .slice(0, most);
}

export function agendaOf(plan: Plan, today: IsoDate): Agenda {
  const steps = stepsNow(plan, today);
  // A milestone of today is under way: it is spoken of once.
  const coming = comingMilestones(plan, today, MOST_COMING + steps.length)
    .filter(({ id }) => !steps.some((step) => step.id === id))
    .slice(0, MOST_COMING);
  return { open: openPromises(plan), steps, coming };
}

/** The agenda as it is kept with a session. */
export const agendaPoints = ({ open, steps, coming }: Agenda): AgendaPoint[] => [
  ...open.map(({ id, title, due }): AgendaPoint => ({ kind: 'open', itemId: id, title, on: due })),
  ...steps.map(({ id, title, to }): AgendaPoint => ({ kind: 'step', itemId: id, title, on: to })),
  ...coming.map(({ id, title, on }): AgendaPoint => ({ kind: 'coming', itemId: id, title, on })),
];
