import type { Translate } from '../../domain/texts/translate.ts';
import type { Action, RenderedCard } from './card.ts';
import { heading, render, sentence } from './elements.ts';

/** The shape of every card that only says something: a title, what it means, and the way on. Our own words only. */
export function noticeCard(t: Translate, title: string, text: string, actions: readonly Action[]): RenderedCard {
  return render(t, title, [heading(title), sentence(text)], actions);
}
