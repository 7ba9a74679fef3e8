import type { PlanConflict } from '../../../../../domain/planChange.ts';
import type { PlanPerson } from '../../../../../domain/planHistory.ts';
import type { Translate } from '../../../../../domain/texts/translate.ts';
import { capital } from '../../../ui/words.ts';
import { changeWords, type Titles } from '../history/changeWords.ts';
import { type Fields, fieldName, type Known, valueWords } from '../history/fieldWords.ts';

/** What becomes of an edit whose item is gone: that it is gone, and what was written, so that it can be used again. */
function goneWords(t: Translate, after: Fields, title: string, known: Known): string {
  const mine = valueWords(t, after, known);
  const gone = t('tab.plan.edit.gone', { title });
  return mine === null ? gone : `${gone} ${t('tab.planList.words.lost', { field: fieldName(t, after), mine })}`;
}

/**
 * Both versions of what two people changed at once, each whole: what stands now, and what one's own edit would make of
 * it. `people` are those who can be named.
 */
export function conflictWords(
  t: Translate,
  { edit, theirs, now }: PlanConflict,
  titles: Titles,
  people: readonly PlanPerson[] = [],
): string {
  if (edit.op !== 'set') {
    const title = changeTitle(t, titles, edit.item.id);
    return t(edit.op === 'remove' ? 'tab.planList.words.removed' : 'tab.planList.words.added', { title });
  }
  const known = { titles, people };
  const { item, after } = edit;
  const title = item === null ? '' : changeTitle(t, titles, item);
  if (item !== null && theirs === null) return goneWords(t, after, title, known);
  const field = fieldName(t, after);
  const words = { theirs: valueWords(t, now, known), mine: valueWords(t, after, known) };
  const both = { theirs: words.theirs ?? '–', mine: words.mine ?? changeWords(t, [edit], titles, people) };
  if (item === null) return t('tab.planList.words.bothOwn', { field: capital(field), ...both });
  // What a step is, and when, needs no name.
  const plain = 'status' in after || 'from' in after || 'on' in after;
  return plain ? t('tab.plan.edit.both', { title, ...both }) : t('tab.planList.words.both', { title, field, ...both });
}

const changeTitle = (t: Translate, titles: Titles, id: string) => titles.get(id) || t('tab.plan.history.something');

/** Whether one's own version can still take the place of what stands: not when what it is about is gone. */
export const canInsist = ({ edit, theirs }: PlanConflict): boolean =>
  edit.op === 'set' ? edit.item === null || theirs !== null : edit.op === 'remove';
