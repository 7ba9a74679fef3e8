import { CANNOT_ANSWER } from '../../../../domain/answer.ts';
import type { Language } from '../../../../domain/language.ts';
import type { Question } from '../../../../domain/question.ts';
import { sayChoice } from '../../../../domain/texts/choices.ts';
import type { Translate } from '../../../../domain/texts/translate.ts';

/** An answer in words, or null when none was given. Free text comes back as it was written. */
export function answerInWords(
  t: Translate,
  language: Language,
  question: Pick<Question, 'kind' | 'options'>,
  value: string | undefined,
): string | null {
  if (value === undefined) return null;
  return question.kind === 'text' && value !== CANNOT_ANSWER ? value : sayChoice(t, language, question, value);
}
