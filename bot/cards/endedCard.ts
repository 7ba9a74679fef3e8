import { sayTime } from '../../domain/texts/dates.ts';
import { translator } from '../../domain/texts/translate.ts';
import type { RoundView } from '../../domain/views.ts';
import { openForm, openRoundInTab } from './actions.ts';
import type { RenderedCard } from './card.ts';
import { heading, madeUpNotice, render, rich, run, sentence, whose } from './elements.ts';
import type { CardOptions } from './links.ts';
import { plainLine } from './plainText.ts';

/** The channel's card from the close until nothing can change the answers: that it has ended, and when the result comes. */
export function endedCard(round: RoundView, { language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  const { engagement, answered, asked } = round;
  const time = sayTime(round.resultAt ?? round.closesAt);
  const body = [
    heading(t(round.about === 'effort' ? 'card.ended.effort' : 'card.ended.title')),
    whose(engagement),
    rich([run(t('card.round.progress', { answered, asked }), { weight: 'Bolder' })]),
    sentence(t('card.ended.text', { time })),
    ...madeUpNotice(t, engagement),
  ];
  const summary = t('card.ended.summary', { name: plainLine(engagement.shortName), time });
  return render(t, summary, body, [
    // The close wiped what was open on this card. Everybody sees the button; it opens nothing for those who had no form open.
    openForm(t('card.action.sendBegun'), round.id),
    openRoundInTab(t, links, round),
  ]);
}
