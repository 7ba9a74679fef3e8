import { translator } from '../../domain/texts/translate.ts';
import { openTab } from './actions.ts';
import type { RenderedCard } from './card.ts';
import type { CardOptions } from './links.ts';
import { noticeCard } from './noticeCard.ts';

/** For a press on a card whose round is no longer there. */
export function goneCard({ language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  return noticeCard(t, t('card.gone.title'), t('card.gone.text'), [openTab(t, links.home())]);
}
