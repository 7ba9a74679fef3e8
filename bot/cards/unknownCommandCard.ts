import { translator } from '../../domain/texts/translate.ts';
import { openTab } from './actions.ts';
import type { RenderedCard } from './card.ts';
import type { CardOptions } from './links.ts';
import { noticeCard } from './noticeCard.ts';

/** For a message that is none of the commands. */
export function unknownCommandCard({ language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  return noticeCard(t, t('card.unknown.title'), t('card.unknown.text'), [openTab(t, links.home())]);
}
