import type { Translate } from '../../../domain/texts/translate.ts';

/** «ordførar, kommunedirektør og rettleiarar» */
export function joinWords(t: Translate, words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return t('tab.and', { first: words.slice(0, -1).join(', '), last: words[words.length - 1] ?? '' });
}

/** The same with a capital: for a sentence's first word only. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
}
