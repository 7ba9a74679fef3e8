import { translator } from '../../domain/texts/translate.ts';
import type { RoundView } from '../../domain/views.ts';
import { openRoundInTab } from './actions.ts';
import type { RenderedCard } from './card.ts';
import type { CardOptions } from './links.ts';
import { noticeCard } from './noticeCard.ts';
import { sayRoles } from './words.ts';

/** For somebody who pressed «Svar» and is not asked in this round. */
export function notAskedCard(round: RoundView, { language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  const text = t('card.notAsked.text', { roles: sayRoles(t, round.askedRoles) });
  return noticeCard(t, t('card.notAsked.title'), text, [openRoundInTab(t, links, round)]);
}
