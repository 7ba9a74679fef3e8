import { dayOf, sayDay, sayInstant } from '../../domain/texts/dates.ts';
import { translator } from '../../domain/texts/translate.ts';
import type { RoundView } from '../../domain/views.ts';
import { openForm, openRoundInTab } from './actions.ts';
import type { RenderedCard } from './card.ts';
import { closedCard } from './closedCard.ts';
import { aside, heading, madeUpNotice, render, sentence, whose } from './elements.ts';
import type { CardOptions } from './links.ts';
import { noticeCard } from './noticeCard.ts';
import { plainLine } from './plainText.ts';

/** One person's reminder, in their own chat: the same form behind the same button as on the card in the channel. */
export function nudgeCard(
  { view, answered }: { readonly view: RoundView; readonly answered: boolean },
  options: CardOptions,
): RenderedCard {
  const { language, links } = options;
  const t = translator(language);
  if (view.state !== 'open') return closedCard(view, options);
  if (answered) {
    const until = t('card.receipt.until', { day: sayInstant(t, view.closesAt) });
    const change = openForm(t('card.action.change'), view.id);
    return noticeCard(t, t('card.receipt.title'), until, [change, openRoundInTab(t, links, view)]);
  }
  const title = t('nudge.card.title', { name: plainLine(view.engagement.shortName) });
  const body = [
    heading(t('nudge.card.heading')),
    whose(view.engagement),
    sentence(t('nudge.card.text', { when: sayInstant(t, view.closesAt) })),
    aside(t('nudge.card.off')),
    ...madeUpNotice(t, view.engagement),
  ];
  return render(t, title, body, [
    openForm(t('card.action.answer'), view.id, { style: 'positive' }),
    openRoundInTab(t, links, view),
  ]);
}

/** The reply in the round's thread for those whom the bot cannot reach alone. Names nobody and counts nobody out. */
export function threadNudgeCard(round: RoundView, options: CardOptions): RenderedCard {
  const { language, links } = options;
  const t = translator(language);
  if (round.state !== 'open') return closedCard(round, options);
  const title = t('nudge.thread.title', { day: sayDay(t, dayOf(round.closesAt)) });
  return noticeCard(t, title, t('nudge.thread.text'), [
    openForm(t('card.action.answer'), round.id, { style: 'positive' }),
    openRoundInTab(t, links, round),
  ]);
}
