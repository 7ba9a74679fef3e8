import type { Translate } from './translate.ts';

/** «ordførar, kommunedirektør og rettleiarar» */
export function joinWords(t: Translate, words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return t('tab.and', { first: words.slice(0, -1).join(', '), last: words[words.length - 1] ?? '' });
}
