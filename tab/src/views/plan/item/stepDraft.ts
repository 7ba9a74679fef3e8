import { FIRST_DAY, LAST_DAY, NOTE_LIMIT, TITLE_LIMIT } from '../../../../../domain/limits.ts';
import type { Activity, DecisionPoint, IsoDate, Milestone, PlanItem, Step } from '../../../../../domain/plan.ts';
import { edited, type PlanChange } from '../../../../../domain/planChange.ts';
import { type LinkDraft, linkDraftsOf, linkFault, linksOf } from './linkDrafts.ts';

export const STEP_KINDS = ['activity', 'milestone', 'decision'] as const;

type OfActivity = Pick<Activity, 'type' | 'responsible' | 'sphere' | 'groups' | 'method' | 'subject'>;
type OfDecision = Pick<DecisionPoint, 'approver' | 'decided'>;

/** A step as it stands in its form: of every kind at once, so that what was written stays when the kind is changed. */
export interface StepDraft extends OfActivity, OfDecision {
  readonly kind: Step['kind'];
  readonly title: string;
  readonly phaseId: string | null;
  /** Text, also what is not a day yet. */
  readonly from: string;
  /** Only an activity's. */
  readonly to: string;
  readonly status: Step['status'];
  readonly note: string;
  readonly links: readonly LinkDraft[];
}

export const newDraft = (phaseId: string | null, day: IsoDate): StepDraft => ({
  kind: 'activity',
  title: '',
  phaseId,
  from: day,
  to: day,
  status: 'planned',
  note: '',
  type: 'work',
  responsible: null,
  sphere: 'administrative',
  groups: [],
  method: '',
  links: [],
  subject: null,
  approver: 'municipalCouncil',
  decided: '',
});

export function draftOf(step: Step): StepDraft {
  if (step.kind === 'activity') {
    const { id: _id, links, ...fields } = step;
    return { ...newDraft(null, step.from), ...fields, links: linkDraftsOf(links) };
  }
  const { id: _id, on, ...fields } = step;
  return { ...newDraft(null, on), ...fields };
}

/** What keeps a draft from being a step: the field, so that its message stands beside it. */
export type DraftFault = 'title' | 'titleLong' | 'from' | 'to' | 'order' | 'name' | 'links';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a date field holds a day that a plan can hold. */
export const isDay = (text: string): boolean => DAY.test(text) && text >= FIRST_DAY && text <= LAST_DAY;

/** The faults of a span of days: what is no day, or a last day before the first. */
export function spanFaults(from: string, to: string): ('from' | 'to' | 'order')[] {
  if (!isDay(from)) return isDay(to) ? ['from'] : ['from', 'to'];
  if (!isDay(to)) return ['to'];
  return to < from ? ['order'] : [];
}

/** The faults of what something is called. */
export function titleFaults(title: string): ('title' | 'titleLong')[] {
  if (title.trim() === '') return ['title'];
  return title.trim().length > TITLE_LIMIT ? ['titleLong'] : [];
}

export function draftFaults({ kind, title, from, to, responsible, links }: StepDraft): DraftFault[] {
  if (kind !== 'activity') return [...titleFaults(title), ...(isDay(from) ? [] : ['from' as const])];
  return [
    ...titleFaults(title),
    ...spanFaults(from, to),
    ...(responsible?.kind === 'named' && responsible.name.trim() === '' ? ['name' as const] : []),
    ...(links.some((link) => linkFault(link) !== null) ? ['links' as const] : []),
  ];
}

/** The types that the law has deadlines for, by what they are about. */
export const asksSubject = ({ kind, type, subject }: StepDraft): boolean =>
  kind === 'decision' || subject !== null || type === 'hearing' || type === 'announcement' || type === 'political';

/** What stands folded away until somebody asks for it, though something is written there. */
export const hasMore = ({ kind, groups, method, links, note, decided }: StepDraft): boolean =>
  note !== '' || (kind === 'activity' && (groups.length > 0 || method !== '' || links.length > 0)) || decided !== '';

type Fields<Item extends PlanItem> = Omit<Item, 'id' | 'kind'>;

const activityFields = (draft: StepDraft): Fields<Activity> => {
  const { phaseId, type, from, to, status, responsible, sphere, groups, method, note, links, subject } = draft;
  const named = responsible?.kind === 'named' ? { ...responsible, name: responsible.name.trim() } : responsible;
  const title = draft.title.trim();
  return {
    phaseId,
    title,
    type,
    from,
    to,
    status,
    responsible: named,
    sphere,
    groups,
    method: method.trim(),
    note: note.slice(0, NOTE_LIMIT),
    links: linksOf(links),
    subject,
  };
};

const milestoneFields = ({ phaseId, title, from, status, note }: StepDraft): Fields<Milestone> => ({
  phaseId,
  title: title.trim(),
  on: from,
  status,
  note: note.slice(0, NOTE_LIMIT),
});

const decisionFields = (draft: StepDraft): Fields<DecisionPoint> => {
  const { approver, subject, decided } = draft;
  return { ...milestoneFields(draft), approver, subject, decided: decided.slice(0, NOTE_LIMIT) };
};

/** The change that puts a new step in the plan. The draft must be without faults. */
export function additionOf(draft: StepDraft, id: string): PlanChange {
  const made: Readonly<Record<Step['kind'], () => PlanItem>> = {
    activity: () => ({ kind: 'activity', id, ...activityFields(draft) }),
    milestone: () => ({ kind: 'milestone', id, ...milestoneFields(draft) }),
    decision: () => ({ kind: 'decision', id, ...decisionFields(draft) }),
  };
  return [{ op: 'add', item: made[draft.kind]() }];
}

/** The change that gives a step what stands in its draft; empty where nothing is new. The draft must be without faults. */
export function revisionOf(step: Step, draft: StepDraft): PlanChange {
  if (step.kind === 'milestone') return edited(step, milestoneFields(draft));
  if (step.kind === 'decision') return edited(step, decisionFields(draft));
  return edited(step, activityFields(draft));
}
