import { CANNOT_ANSWER } from '../answer.ts';
import type { Language } from '../language.ts';
import type { Question } from '../question.ts';
import type { TextKey, Translate } from './translate.ts';

/**
 * A choice in words; the value must be one of the question's choices or «cannot answer». The words of a question's own
 * options are what people wrote.
 */
export function sayChoice(
  t: Translate,
  language: Language,
  { kind, options }: Pick<Question, 'kind' | 'options'>,
  value: string,
): string {
  if (value === CANNOT_ANSWER) return t('choice.cannotAnswer');
  if (kind === 'choice') return options.find(({ id }) => id === value)?.text[language] ?? value;
  return t(`choice.${kind}.${value}` as TextKey);
}
