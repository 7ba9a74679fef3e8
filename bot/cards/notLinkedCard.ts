import { translator } from '../../domain/texts/translate.ts';
import { openTab } from './actions.ts';
import type { RenderedCard } from './card.ts';
import type { CardOptions } from './links.ts';
import { noticeCard } from './noticeCard.ts';

/** For a channel that belongs to no municipality. */
export function notLinkedCard({ language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  return noticeCard(t, t('card.notLinked.title'), t('card.notLinked.text'), [openTab(t, links.home())]);
}
