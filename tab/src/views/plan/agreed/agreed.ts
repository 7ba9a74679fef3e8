import { NOTE_LIMIT } from '../../../../../domain/limits.ts';
import { type Action, type IsoDate, type MeetingNote, openActions, type Plan } from '../../../../../domain/plan.ts';
import { edited, type PlanChange } from '../../../../../domain/planChange.ts';
import { isPromised, type Promised } from '../../../../../domain/session/agenda.ts';
import { isDay, titleFaults } from '../item/stepDraft.ts';

/** What was agreed, as it stands in its form. */
export interface ActionDraft extends Pick<Action, 'title' | 'responsible' | 'note'> {
  /** A day, or empty where none was agreed. */
  readonly due: string;
}

export const NEW_ACTION: ActionDraft = { title: '', responsible: null, note: '', due: '' };

export const actionDraftOf = ({ title, responsible, note, due }: Promised): ActionDraft => ({
  title,
  responsible,
  note,
  due: due ?? '',
});

export type ActionFault = 'title' | 'titleLong' | 'due' | 'name';

export function actionFaults({ title, responsible, due }: ActionDraft): ActionFault[] {
  return [
    ...titleFaults(title),
    ...(responsible?.kind === 'named' && responsible.name.trim() === '' ? ['name' as const] : []),
    ...(due === '' || isDay(due) ? [] : ['due' as const]),
  ];
}

const fieldsOf = ({ title, responsible, note, due }: ActionDraft) => ({
  title: title.trim(),
  responsible: responsible?.kind === 'named' ? { ...responsible, name: responsible.name.trim() } : responsible,
  note: note.slice(0, NOTE_LIMIT),
  due: due === '' ? null : due,
});

interface Born {
  readonly id: string;
  /** The day it is agreed or noted. */
  readonly on: IsoDate;
  /** The step it is about; null for the whole plan. */
  readonly stepId: string | null;
}

/** The change that writes down what was agreed. The draft must be without faults. */
export const actionAddition = (draft: ActionDraft, born: Born, kind: Promised['kind'] = 'action'): PlanChange => [
  { op: 'add', item: { kind, ...born, done: false, ...fieldsOf(draft) } },
];

export const actionRevision = (action: Promised, draft: ActionDraft): PlanChange =>
  edited<Promised>(action, fieldsOf(draft));

/** The change that writes a note down; the text must not be blank. */
export const noteAddition = (text: string, born: Born): PlanChange => [
  { op: 'add', item: { kind: 'note', ...born, text: text.trim().slice(0, NOTE_LIMIT) } },
];

export const noteRevision = (note: MeetingNote, text: string): PlanChange =>
  edited<MeetingNote>(note, { text: text.trim().slice(0, NOTE_LIMIT) });

const lastFirst = (a: Promised, b: Promised) => b.on.localeCompare(a.on) || a.id.localeCompare(b.id);

/** What was agreed, or decided, and is done; what was agreed last first. */
export const donePromises = ({ items }: Plan, kind: Promised['kind']): Promised[] =>
  items
    .filter(isPromised)
    .filter((item) => item.kind === kind && item.done)
    .sort(lastFirst);

/** What is not: actions by their last day, decisions by when they were made, the last first. */
export const standingPromises = (plan: Plan, kind: Promised['kind']): Promised[] =>
  kind === 'action'
    ? openActions(plan)
    : plan.items
        .filter(isPromised)
        .filter((item) => item.kind === kind && !item.done)
        .sort(lastFirst);

/** The notes, newest first. */
export const notesIn = ({ items }: Plan): MeetingNote[] =>
  items.filter((item) => item.kind === 'note').sort((a, b) => b.on.localeCompare(a.on) || a.id.localeCompare(b.id));
