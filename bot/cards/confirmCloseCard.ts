import { translator } from '../../domain/texts/translate.ts';
import type { RoundView } from '../../domain/views.ts';
import { openForm, press } from './actions.ts';
import type { RenderedCard } from './card.ts';
import { heading, render, sentence, whose } from './elements.ts';
import type { CardOptions } from './links.ts';

/** Asks once more before a round is closed for everybody. */
export function confirmCloseCard(round: RoundView, { language }: CardOptions): RenderedCard {
  const t = translator(language);
  const { answered, asked } = round;
  const title = t('card.close.title');
  const body = [heading(title), whose(round.engagement), sentence(t('card.close.text', { answered, asked }))];
  return render(t, title, body, [
    press(t('card.action.closeNow'), 'round.close', { roundId: round.id }),
    openForm(t('card.action.back'), round.id),
  ]);
}
