import { addDays, daysBetween } from '../../../../../domain/days.ts';
import { NOTE_LIMIT } from '../../../../../domain/limits.ts';
import { type IsoDate, isStep, type Phase, type Plan, type Step } from '../../../../../domain/plan.ts';
import { edited, type PlanChange } from '../../../../../domain/planChange.ts';
import { shiftAll } from '../../../../../domain/planShift.ts';
import { isDay, spanFaults, titleFaults } from '../item/stepDraft.ts';

/** A phase as it stands in its form. */
export interface PhaseDraft {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly note: string;
  /** Whether what stands in the phase moves with its first day. */
  readonly moveSteps: boolean;
}

/** As long as a phase usually is, when nobody has said anything yet. */
const USUAL_WEEKS = 8;

/** A new phase begins the day after the last one ends; the first one today. */
export function newPhaseDraft(plan: Plan, today: IsoDate): PhaseDraft {
  const last = plan.items
    .flatMap((item) => (item.kind === 'phase' ? [item.to] : []))
    .sort()
    .at(-1);
  const from = last === undefined || last < today ? today : addDays(last, 1);
  return { title: '', from, to: addDays(from, USUAL_WEEKS * 7 - 1), note: '', moveSteps: false };
}

export const phaseDraftOf = ({ title, from, to, note }: Phase): PhaseDraft => ({
  title,
  from,
  to,
  note,
  moveSteps: false,
});

export type PhaseFault = ReturnType<typeof titleFaults>[number] | ReturnType<typeof spanFaults>[number];

export const phaseFaults = ({ title, from, to }: PhaseDraft): PhaseFault[] => [
  ...titleFaults(title),
  ...spanFaults(from, to),
];

const fieldsOf = ({ title, from, to, note }: PhaseDraft) => ({
  title: title.trim(),
  from,
  to,
  note: note.slice(0, NOTE_LIMIT),
});

/** What stands in a phase now. */
export const stepsIn = (plan: Plan, phaseId: string): Step[] =>
  plan.items.filter(isStep).filter((step) => step.phaseId === phaseId);

/** How many days the first day of a phase was moved; 0 while what is written is no day. */
export const movedDays = (phase: Phase, { from }: PhaseDraft): number =>
  isDay(from) ? daysBetween(phase.from, from) : 0;

export const phaseAddition = (draft: PhaseDraft, id: string): PlanChange => [
  { op: 'add', item: { kind: 'phase', id, ...fieldsOf(draft) } },
];

/** The change that gives a phase what stands in its draft, its steps with it where that was asked for. */
export function phaseRevision(plan: Plan, phase: Phase, draft: PhaseDraft): PlanChange {
  const own = edited(phase, fieldsOf(draft));
  const days = movedDays(phase, draft);
  if (!draft.moveSteps || days === 0) return own;
  return [...own, ...(shiftAll(stepsIn(plan, phase.id), { days, toWorkingDays: false }) ?? [])];
}
