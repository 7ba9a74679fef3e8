import { type Plan, type PlanItem, STATUSES } from '../../../../../domain/plan.ts';
import type { PlanChange, PlanEdit } from '../../../../../domain/planChange.ts';
import type { PlanPerson } from '../../../../../domain/planHistory.ts';
import { sayDate, sayRange } from '../../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../../domain/texts/translate.ts';
import { fieldName, type Known, valueWords } from './fieldWords.ts';

/** What each item is called, by its id. */
export type Titles = ReadonlyMap<string, string>;

function titleOf(t: Translate, item: PlanItem): string {
  if (item.kind === 'acknowledgement') return t('plan.check.assessment');
  return item.kind === 'note' ? t('tab.plan.history.note') : item.title;
}

/** Of what stands in the plan, and of what came or went in the changes: also what is gone has its name. */
export function titlesIn(plan: Plan, changes: readonly PlanChange[]): Titles {
  const moved = changes.flat().flatMap((edit) => (edit.op === 'set' ? [] : [edit.item]));
  return new Map(
    [...moved, ...plan.items].flatMap((item) => ('title' in item ? [[item.id, item.title] as const] : [])),
  );
}

type SetEdit = Extract<PlanEdit, { op: 'set' }>;

/** As much of a long text as a line of the history holds. */
const SHORT = 80;

const shortened = (words: string) => (words.length > SHORT ? `${words.slice(0, SHORT).trimEnd()} …` : words);

function setWords(t: Translate, edit: SetEdit, title: string, known: Known): string {
  const { status, done, from, to, on, title: renamed } = edit.after;
  if (typeof done === 'boolean') return t(`tab.plan.history.${done ? 'actionDone' : 'actionOpen'}`, { title });
  const reached = STATUSES.find((one) => one === status);
  if (reached) return t('tab.plan.history.status', { title, status: t(`tab.plan.status.${reached}`) });
  if (typeof from === 'string' && typeof to === 'string') {
    return t('tab.plan.history.moved', { title, when: sayRange(t, from, to) });
  }
  if (typeof on === 'string') return t('tab.plan.history.moved', { title, when: sayDate(t, on) });
  if (typeof renamed === 'string' && typeof edit.before.title === 'string') {
    return t('tab.plan.history.renamed', { before: edit.before.title, after: renamed });
  }
  const value = valueWords(t, edit.after, known);
  if (value === null) return t('tab.plan.history.changed', { title });
  return t('tab.planList.words.changed', { title, field: fieldName(t, edit.after), value: shortened(value) });
}

function ownWords(t: Translate, { after }: SetEdit, known: Known): string {
  const value = shortened(valueWords(t, after, known) ?? '');
  return t('tab.planList.words.own', { field: fieldName(t, after), value });
}

function editWords(t: Translate, edit: PlanEdit, known: Known): string {
  if (edit.op === 'add') return t('tab.plan.history.added', { title: titleOf(t, edit.item) });
  if (edit.op === 'remove') return t('tab.plan.history.removed', { title: titleOf(t, edit.item) });
  if (edit.item === null) return ownWords(t, edit, known);
  return setWords(t, edit, known.titles.get(edit.item) ?? t('tab.plan.history.something'), known);
}

/** The first of a change's edits in words, and how many there were beside it. `people` are those who can be named. */
export function changeWords(
  t: Translate,
  change: PlanChange,
  titles: Titles,
  people: readonly PlanPerson[] = [],
): string {
  const [first, ...others] = change;
  if (first === undefined) return '';
  const words = editWords(t, first, { titles, people });
  return others.length === 0 ? words : `${words} ${t('tab.plan.history.more', { count: others.length })}`;
}
