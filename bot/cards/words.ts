import { CANNOT_ANSWER } from '../../domain/answer.ts';
import { isoWeek } from '../../domain/calendar.ts';
import type { AskedRole } from '../../domain/people.ts';
import type { NextStep } from '../../domain/plan.ts';
import type { AnswerKind } from '../../domain/question.ts';
import { dayOf, sayDay, sayRange } from '../../domain/texts/dates.ts';
import type { TextKey, Translate } from '../../domain/texts/translate.ts';
import type { IsoInstant, RoundView } from '../../domain/views.ts';
import { LONGEST, plainLine } from './plainText.ts';

/** How the cards say things that several of them say. */

export function weekOf(instant: IsoInstant): number {
  return isoWeek(dayOf(instant)).week;
}

/** A choice in words; the value must be one of the kind's choices or «cannot answer». */
export function sayChoice(t: Translate, kind: Exclude<AnswerKind, 'text'>, value: string): string {
  return t((value === CANNOT_ANSWER ? 'choice.cannotAnswer' : `choice.${kind}.${value}`) as TextKey);
}

/** «ordførar, prosessleiar, rettleiarar»: roles, never people. */
export function sayRoles(t: Translate, roles: readonly AskedRole[]): string {
  return roles.map((role) => t(`roleGroup.${role}`)).join(', ');
}

/** «3 av 5 har svart · open til tysdag 1. desember» */
export function sayProgress(t: Translate, { answered, asked, closesAt }: RoundView): string {
  const until = t('card.round.openUntil', { day: sayDay(t, dayOf(closesAt)) });
  return `${t('card.round.progress', { answered, asked })} · ${until}`;
}

/** «Høyring av planprogram · 2. des–13. jan», or that nothing is dated. Plain text. */
export function sayNextStep(t: Translate, step: NextStep | null): string {
  if (step === null) return t('card.round.noNext');
  return `${plainLine(step.title, LONGEST.title)} · ${sayRange(t, step.from, step.to)}`;
}
