import { type IsoDate, STATUSES } from '../../../../../domain/plan.ts';
import type { PlanConflict, PlanEdit } from '../../../../../domain/planChange.ts';
import { sayDate, sayRange } from '../../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../../domain/texts/translate.ts';
import { changeWords, type Titles } from '../history/changeWords.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What the fields of an edit hold, as a person would read it out; null for what has no short words. */
function valueWords(t: Translate, fields: Fields): string | null {
  const { status, from, to, on } = fields;
  const known = STATUSES.find((one) => one === status);
  if (known) return t(`tab.plan.status.${known}`);
  if (typeof from === 'string' && typeof to === 'string') return sayRange(t, from as IsoDate, to as IsoDate);
  if (typeof on === 'string') return sayDate(t, on);
  const [only, ...others] = Object.values(fields);
  return typeof only === 'string' && others.length === 0 ? t('tab.plan.edit.quote', { text: only }) : null;
}

const mineOf = (edit: PlanEdit): Fields => (edit.op === 'set' ? edit.after : {});

/** Both versions of what two people changed at once: what stands now, and what one's own edit would make of it. */
export function conflictWords(t: Translate, conflict: PlanConflict, titles: Titles): string {
  const { edit, theirs, now } = conflict;
  const id = edit.op === 'set' ? edit.item : edit.item.id;
  const title = (id !== null && titles.get(id)) || t('tab.plan.history.something');
  if (id !== null && theirs === null) return t('tab.plan.edit.gone', { title });
  const mine = valueWords(t, mineOf(edit));
  const standing = valueWords(t, now);
  if (id === null) return t('tab.plan.edit.bothOwn', { theirs: standing ?? '–', mine: mine ?? '–' });
  if (mine !== null && standing !== null) return t('tab.plan.edit.both', { title, theirs: standing, mine });
  return t('tab.plan.edit.bothChanged', { title, mine: changeWords(t, [edit], titles) });
}

/** Whether one's own version can still take the place of what stands: not when what it is about is gone. */
export const canInsist = ({ edit, theirs }: PlanConflict): boolean =>
  edit.op === 'set' ? edit.item === null || theirs !== null : edit.op === 'remove';
