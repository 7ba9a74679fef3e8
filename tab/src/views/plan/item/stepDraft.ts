import { TITLE_LIMIT } from '../../../../../domain/limits.ts';
import { ROLES, type Role } from '../../../../../domain/people.ts';
import type { Activity, IsoDate, PlanItem, Step } from '../../../../../domain/plan.ts';
import { edited, type PlanChange } from '../../../../../domain/planChange.ts';

export const STEP_KINDS = ['activity', 'milestone', 'decision'] as const;

/** A step as it stands in its form: everything in it is text, also what is not right yet. */
export interface StepDraft {
  readonly kind: Step['kind'];
  readonly title: string;
  readonly phaseId: string | null;
  readonly from: string;
  /** Only an activity's. */
  readonly to: string;
  /** A role; `keep` for who is named otherwise; empty for nobody. */
  readonly responsible: Role | 'keep' | '';
  readonly note: string;
}

export const newDraft = (phaseId: string | null, day: IsoDate): StepDraft => ({
  kind: 'activity',
  title: '',
  phaseId,
  from: day,
  to: day,
  responsible: '',
  note: '',
});

const responsibleIn = ({ responsible }: Activity): StepDraft['responsible'] => {
  if (responsible === null) return '';
  return responsible.kind === 'role' ? responsible.role : 'keep';
};

export function draftOf(step: Step): StepDraft {
  const { kind, title, phaseId, note } = step;
  if (step.kind !== 'activity') return { kind, title, phaseId, from: step.on, to: step.on, responsible: '', note };
  return { kind, title, phaseId, from: step.from, to: step.to, responsible: responsibleIn(step), note };
}

/** What keeps a draft from being a step: the field, so that its message stands beside it. */
export type DraftFault = 'title' | 'titleLong' | 'from' | 'to' | 'order';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string) => DAY.test(text) && text >= '1990-01-01' && text <= '2099-12-31';

export function draftFaults({ kind, title, from, to }: StepDraft): DraftFault[] {
  const faults: DraftFault[] = [];
  if (title.trim() === '') faults.push('title');
  if (title.trim().length > TITLE_LIMIT) faults.push('titleLong');
  if (!isDay(from)) faults.push('from');
  if (kind !== 'activity') return faults;
  if (!isDay(to)) faults.push('to');
  else if (isDay(from) && to < from) faults.push('order');
  return faults;
}

const answering = (draft: StepDraft, before: Activity['responsible']): Activity['responsible'] => {
  if (draft.responsible === 'keep') return before;
  const role = ROLES.find((one) => one === draft.responsible);
  return role === undefined ? null : { kind: 'role', role };
};

/** What the mayor answers for is political (kommuneloven § 13-1). */
const sphereOf = (responsible: Activity['responsible']): Activity['sphere'] =>
  responsible?.kind === 'role' && responsible.role === 'mayor' ? 'political' : 'administrative';

/** The change that puts a new step in the plan. The draft must be without faults. */
export function additionOf(draft: StepDraft, id: string): PlanChange {
  const { phaseId, from, to, note } = draft;
  const shared = { id, phaseId, title: draft.title.trim(), note, status: 'planned' } as const;
  const responsible = answering(draft, null);
  const made: Readonly<Record<Step['kind'], PlanItem>> = {
    activity: {
      ...shared,
      kind: 'activity',
      type: 'work',
      from,
      to,
      responsible,
      sphere: sphereOf(responsible),
      groups: [],
      method: '',
      links: [],
      subject: null,
    },
    milestone: { ...shared, kind: 'milestone', on: from },
    decision: { ...shared, kind: 'decision', on: from, approver: 'municipalCouncil', subject: null, decided: '' },
  };
  return [{ op: 'add', item: made[draft.kind] }];
}

/** The change that gives a step what stands in its draft; empty where nothing is new. The draft must be without faults. */
export function revisionOf(step: Step, draft: StepDraft): PlanChange {
  const { phaseId, from, to, note } = draft;
  const shared = { title: draft.title.trim(), phaseId, note };
  if (step.kind === 'milestone') return edited(step, { ...shared, on: from });
  if (step.kind === 'decision') return edited(step, { ...shared, on: from });
  const responsible = answering(draft, step.responsible);
  const moved = draft.responsible !== responsibleIn(step) ? { responsible, sphere: sphereOf(responsible) } : {};
  return edited(step, { ...shared, from, to, ...moved });
}
