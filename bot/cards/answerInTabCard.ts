import { translator } from '../../domain/texts/translate.ts';
import type { RoundView } from '../../domain/views.ts';
import { openRoundInTab } from './actions.ts';
import type { RenderedCard } from './card.ts';
import type { CardOptions } from './links.ts';
import { noticeCard } from './noticeCard.ts';

/** The reply to a press from a client without `Action.Execute`: the way to the same form in the tab. */
export function answerInTabCard(round: RoundView, { language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  return noticeCard(t, t('card.answerInTab.title'), t('card.answerInTab.text'), [openRoundInTab(t, links, round)]);
}
