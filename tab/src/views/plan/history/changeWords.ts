import { type Plan, type PlanItem, STATUSES } from '../../../../../domain/plan.ts';
import type { PlanChange, PlanEdit } from '../../../../../domain/planChange.ts';
import { sayDate, sayRange } from '../../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../../domain/texts/translate.ts';

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

function setWords(t: Translate, edit: Extract<PlanEdit, { op: 'set' }>, title: string): string {
  const { status, done, from, to, on, title: renamed } = edit.after;
  if (typeof done === 'boolean') return t(`tab.plan.history.${done ? 'actionDone' : 'actionOpen'}`, { title });
  const known = STATUSES.find((one) => one === status);
  if (known) return t('tab.plan.history.status', { title, status: t(`tab.plan.status.${known}`) });
  if (typeof from === 'string' && typeof to === 'string') {
    return t('tab.plan.history.moved', { title, when: sayRange(t, from, to) });
  }
  if (typeof on === 'string') return t('tab.plan.history.moved', { title, when: sayDate(t, on) });
  if (typeof renamed === 'string' && typeof edit.before.title === 'string') {
    return t('tab.plan.history.renamed', { before: edit.before.title, after: renamed });
  }
  return t('tab.plan.history.changed', { title });
}

function editWords(t: Translate, edit: PlanEdit, titles: Titles): string {
  if (edit.op === 'add') return t('tab.plan.history.added', { title: titleOf(t, edit.item) });
  if (edit.op === 'remove') return t('tab.plan.history.removed', { title: titleOf(t, edit.item) });
  if (edit.item === null) return t('tab.plan.history.own');
  return setWords(t, edit, titles.get(edit.item) ?? t('tab.plan.history.something'));
}

/** The first of a change's edits in words, and how many there were beside it. */
export function changeWords(t: Translate, change: PlanChange, titles: Titles): string {
  const [first, ...others] = change;
  if (first === undefined) return '';
  const words = editWords(t, first, titles);
  return others.length === 0 ? words : `${words} ${t('tab.plan.history.more', { count: others.length })}`;
}
