import { isoWeek } from '../../domain/calendar.ts';
import type { Language } from '../../domain/language.ts';
import type { AskedRole } from '../../domain/people.ts';
import type { NextStep } from '../../domain/plan.ts';
import type { Question } from '../../domain/question.ts';
import { sayChoice } from '../../domain/texts/choices.ts';
import { dayOf, sayDay, sayRange } from '../../domain/texts/dates.ts';
import { type Translate, translator } from '../../domain/texts/translate.ts';
import type { IsoInstant, RoundView } from '../../domain/views.ts';
import { LONGEST, plainLine, plainTitle } from './plainText.ts';

/** How the cards say things that several of them say. */

export function weekOf(instant: IsoInstant): number {
  return isoWeek(dayOf(instant)).week;
}

/** A choice in words, on one line, fit for a title: the choices of an own question are what people wrote. */
export function sayChoiceLine(language: Language, question: Pick<Question, 'kind' | 'options'>, value: string): string {
  return plainTitle(sayChoice(translator(language), language, question, value));
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
