import { CANNOT_ANSWER } from '../../../../domain/answer.ts';
import type { Question } from '../../../../domain/question.ts';
import type { TextKey, Translate } from '../../../../domain/texts/translate.ts';

/** An answer in words, or null when none was given. Free text comes back as it was written. */
export function answerInWords(
  t: Translate,
  { kind }: Pick<Question, 'kind'>,
  value: string | undefined,
): string | null {
  if (value === undefined) return null;
  if (value === CANNOT_ANSWER) return t('choice.cannotAnswer');
  return kind === 'text' ? value : t(`choice.${kind}.${value}` as TextKey);
}
