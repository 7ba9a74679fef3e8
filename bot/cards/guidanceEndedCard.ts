import { translator } from '../../domain/texts/translate.ts';
import { openTab } from './actions.ts';
import type { RenderedCard } from './card.ts';
import type { CardOptions } from './links.ts';
import { noticeCard } from './noticeCard.ts';

/** For a check-in that somebody asks for after the engagement's last day. */
export function guidanceEndedCard({ language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  return noticeCard(t, t('card.guidanceEnded.title'), t('card.guidanceEnded.text'), [openTab(t, links.home())]);
}
