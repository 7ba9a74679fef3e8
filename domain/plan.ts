import type { Responsible } from './responsible.ts';

export const STATUSES = ['planned', 'ongoing', 'done', 'postponed'] as const;
export type Status = (typeof STATUSES)[number];

/** An ISO calendar date, `2026-12-01`. Plans are made of days in Norway, not of instants. */
export type IsoDate = string;

/** What the plan will be when it is adopted; the statutory process follows from it (plan- og bygningsloven kap. 11). */
export const PLAN_FORMS = ['communityPlan', 'subPlan', 'ownStrategy'] as const;
export type PlanForm = (typeof PLAN_FORMS)[number];

export const ACTIVITY_TYPES = [
  'work',
  'meeting',
  'workshop',
  'survey',
  'visit',
  'announcement',
  'hearing',
  'political',
  'review',
] as const;
export type ActivityType = (typeof ACTIVITY_TYPES)[number];

/** Those who take part in an activity, beside the one who answers for it. */
export const GROUPS = [
  'residents',
  'youth',
  'elderly',
  'disability',
  'sami',
  'business',
  'associations',
  'owners',
  'staff',
  'municipalCouncil',
  'executiveCommittee',
  'neighbours',
  'publicBodies',
] as const;
export type Group = (typeof GROUPS)[number];

/** What a hearing is about, or what is decided: each has deadlines of its own in law. */
export const SUBJECTS = ['planningStrategy', 'planningProgramme', 'planProposal', 'actionSection', 'budget'] as const;
export type PlanSubject = (typeof SUBJECTS)[number];

/** Who approves going on. */
export const APPROVERS = ['municipalCouncil', 'executiveCommittee', 'steeringGroup', 'chiefExecutive'] as const;
export type Approver = (typeof APPROVERS)[number];

export interface Link {
  readonly title: string;
  /** `https:` only. */
  readonly url: string;
}

export interface Phase {
  readonly kind: 'phase';
  readonly id: string;
  readonly title: string;
  readonly from: IsoDate;
  /** The last day, inclusive. */
  readonly to: IsoDate;
  readonly note: string;
}

export interface Activity {
  readonly kind: 'activity';
  readonly id: string;
  /** Null, or a phase that is gone: outside the phases. */
  readonly phaseId: string | null;
  readonly title: string;
  readonly type: ActivityType;
  readonly from: IsoDate;
  /** The last day, inclusive. */
  readonly to: IsoDate;
  readonly status: Status;
  readonly responsible: Responsible | null;
  /** Political work and administrative work are kept apart (kommuneloven § 13-1). */
  readonly sphere: 'political' | 'administrative';
  readonly groups: readonly Group[];
  readonly method: string;
  readonly note: string;
  readonly links: readonly Link[];
  /** What a hearing, an announcement or a treatment is about. */
  readonly subject: PlanSubject | null;
}

export interface Milestone {
  readonly kind: 'milestone';
  readonly id: string;
  readonly phaseId: string | null;
  readonly title: string;
  readonly on: IsoDate;
  readonly status: Status;
  readonly note: string;
}

/** Where somebody approves going on: who, when, and what was decided. */
export interface DecisionPoint {
  readonly kind: 'decision';
  readonly id: string;
  readonly phaseId: string | null;
  readonly title: string;
  readonly on: IsoDate;
  readonly status: Status;
  readonly approver: Approver;
  readonly subject: PlanSubject | null;
  /** Empty until it was decided. */
  readonly decided: string;
  readonly note: string;
}

/** A warning that somebody has read and gives a reason for leaving as it is. */
export interface Acknowledgement {
  readonly kind: 'acknowledgement';
  readonly id: string;
  /** The id of the statutory rule. */
  readonly rule: string;
  /** The step that it warns of; null when it warns of the whole plan. */
  readonly stepId: string | null;
  /** What was seen then: other facts are another warning. */
  readonly facts: string;
  readonly reason: string;
}

/** Where something was written down: the session it came of. Absent for what came of none. */
interface Noted {
  readonly sessionId?: string;
}

/** What was agreed that somebody does (nb «tiltak»): who, and by when. */
export interface Action extends Noted {
  readonly kind: 'action';
  readonly id: string;
  /** The step that it came of; null for the whole plan. */
  readonly stepId: string | null;
  readonly title: string;
  readonly responsible: Responsible | null;
  /** The last day for it; null where none was agreed. */
  readonly due: IsoDate | null;
  readonly done: boolean;
  /** The day it was agreed. */
  readonly on: IsoDate;
  readonly note: string;
  /** The message it was made of; only an action that came of one has it. */
  readonly link?: Link | undefined;
}

/**
 * What those who met decided (nb «beslutning»), with who sees to it. No decision point, where an owner approves going on,
 * and nothing that an elected body adopts: that is done in its own open meeting.
 */
export interface Resolution extends Omit<Action, 'kind'> {
  readonly kind: 'resolution';
}

/** Something worth keeping, as it was said in a meeting. */
export interface MeetingNote extends Noted {
  readonly kind: 'note';
  readonly id: string;
  /** The step that it is about; null for the whole plan. */
  readonly stepId: string | null;
  readonly on: IsoDate;
  readonly text: string;
}

export type Step = Activity | Milestone | DecisionPoint;
/** What comes of a meeting. */
export type Agreed = Action | Resolution | MeetingNote;
export type PlanItem = Phase | Step | Acknowledgement | Agreed;

export interface Plan {
  /** Written as if it has happened: «Vi har …». Empty until somebody has written it. */
  readonly desiredOutcome: string;
  /** Null until somebody has said it. */
  readonly form: PlanForm | null;
  /** In no order; {@link phasesOf} puts them in one. */
  readonly items: readonly PlanItem[];
}

export const EMPTY_PLAN: Plan = { desiredOutcome: '', form: null, items: [] };

/** A phase and what stands in it. The last may have no phase: what stands outside all of them. */
export interface PhaseSteps {
  readonly phase: Phase | null;
  readonly steps: readonly Step[];
}

/** The first day of a step. */
export const beginOf = (step: Step): IsoDate => (step.kind === 'activity' ? step.from : step.on);

/** The last day of a step, inclusive. */
export const endOf = (step: Step): IsoDate => (step.kind === 'activity' ? step.to : step.on);

export const isStep = (item: PlanItem): item is Step =>
  item.kind === 'activity' || item.kind === 'milestone' || item.kind === 'decision';

export const isAgreed = (item: PlanItem): item is Agreed =>
  item.kind === 'action' || item.kind === 'resolution' || item.kind === 'note';

const isPhase = (item: PlanItem): item is Phase => item.kind === 'phase';

const RANK: Readonly<Record<Step['kind'], number>> = { activity: 0, milestone: 1, decision: 2 };

const inOrder = (a: Step, b: Step) =>
  beginOf(a).localeCompare(beginOf(b)) || RANK[a.kind] - RANK[b.kind] || a.id.localeCompare(b.id);

/** The phases by when they begin, each with its steps by when they begin; what stands outside them comes last. */
export function phasesOf(plan: Plan): PhaseSteps[] {
  const phases = plan.items
    .filter(isPhase)
    .sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to) || a.id.localeCompare(b.id));
  const known = new Set(phases.map(({ id }) => id));
  const steps = plan.items.filter(isStep).sort(inOrder);
  const outside = steps.filter(({ phaseId }) => phaseId === null || !known.has(phaseId));
  return [
    ...phases.map((phase) => ({ phase, steps: steps.filter(({ phaseId }) => phaseId === phase.id) })),
    ...(outside.length === 0 ? [] : [{ phase: null, steps: outside }]),
  ];
}

/** The next thing in the plan that people can prepare for. */
export interface NextStep {
  readonly title: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The phase that `today` falls in; between two phases the coming one; after the last, null. */
export function currentPhase(plan: Plan, today: IsoDate): Phase | null {
  return phasesOf(plan).find(({ phase }) => phase !== null && phase.to >= today)?.phase ?? null;
}

/** The first milestone or decision point, today included, that is neither done nor postponed. */
export function nextMilestone(plan: Plan, today: IsoDate): Milestone | DecisionPoint | null {
  const coming = plan.items
    .filter((item) => item.kind === 'milestone' || item.kind === 'decision')
    .filter(({ on, status }) => on >= today && status !== 'done' && status !== 'postponed')
    .sort(inOrder);
  return coming[0] ?? null;
}

/** What was agreed and is not done: what is due first, first; what has no last day after that, oldest first. */
export function openActions(plan: Plan): Action[] {
  const last = '9999-12-31';
  return plan.items
    .filter((item) => item.kind === 'action')
    .filter(({ done }) => !done)
    .sort(
      (a, b) => (a.due ?? last).localeCompare(b.due ?? last) || a.on.localeCompare(b.on) || a.id.localeCompare(b.id),
    );
}

interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The first and last day of everything in the plan, or null for an empty one. */
export function planSpan(plan: Plan): Span | null {
  return spanOf([...plan.items.filter(isPhase), ...plan.items.filter(isStep)]);
}

/** From the first day of the earliest to the last day of the latest; null where there are none. */
export function spanOf(parts: readonly (Phase | Step)[]): Span | null {
  const days = parts
    .flatMap((part) => (part.kind === 'phase' ? [part.from, part.to] : [beginOf(part), endOf(part)]))
    .sort();
  const [from] = days;
  const to = days.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
