import { topicsUnshown } from '../result.ts';
import { joinWords } from './joinWords.ts';
import type { Translate } from './translate.ts';

/** One line in place of a result of which nothing may be shown, since fewer than three answered; null for any other. */
export function sayUnshown(t: Translate, result: Parameters<typeof topicsUnshown>[0]): string | null {
  const topics = topicsUnshown(result);
  if (topics.length === 0) return null;
  const list = joinWords(
    t,
    topics.map((topic) => t(`topic.${topic}`).toLocaleLowerCase('nb')),
  );
  return t('card.result.tooFew', { list });
}
