import { dayOf, sayDay, sayTime } from '../../domain/texts/dates.ts';
import { translator } from '../../domain/texts/translate.ts';
import type { RoundView } from '../../domain/views.ts';
import { openRoundInTab } from './actions.ts';
import type { RenderedCard } from './card.ts';
import type { CardOptions } from './links.ts';
import { noticeCard } from './noticeCard.ts';

/** For a press that came after the round was closed. */
export function closedCard(round: RoundView, { language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  const day = sayDay(t, dayOf(round.closedAt ?? round.closesAt));
  const text =
    round.resultAt === null
      ? t('card.closed.text', { day })
      : t('card.closed.waiting', { day, time: sayTime(round.resultAt) });
  return noticeCard(t, t('card.closed.title'), text, [openRoundInTab(t, links, round)]);
}
