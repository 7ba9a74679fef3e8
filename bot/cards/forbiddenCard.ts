import { translator } from '../../domain/texts/translate.ts';
import { openTab } from './actions.ts';
import type { RenderedCard } from './card.ts';
import type { CardOptions } from './links.ts';
import { noticeCard } from './noticeCard.ts';

/** For somebody whose role does not allow what they pressed. */
export function forbiddenCard({ language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  return noticeCard(t, t('card.forbidden.title'), t('card.forbidden.text'), [openTab(t, links.home())]);
}
