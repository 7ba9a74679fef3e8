import { translator } from '../../domain/texts/translate.ts';
import { openTab } from './actions.ts';
import type { CardOptions } from './links.ts';
import { noticeCard } from './noticeCard.ts';
import type { ShownCard } from './shownCard.ts';

/**
 * What a link unfolds to where its page may not be shown: the same for every link, so that it tells nobody whether
 * anything stands behind one. It addresses nobody, since everybody in the conversation reads it.
 */
export function closedDoorCard({ language, links }: CardOptions): ShownCard {
  const t = translator(language);
  const title = t('extension.link.title');
  const text = t('extension.link.text');
  const { card, summary } = noticeCard(t, title, text, [openTab(t, links.home())]);
  return { card: { ...card, version: '1.3' }, summary, preview: { title, text } };
}
