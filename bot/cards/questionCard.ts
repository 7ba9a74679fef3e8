import type { Question } from '../../domain/question.ts';
import { translator } from '../../domain/texts/translate.ts';
import type { EngagementName } from '../../domain/views.ts';
import type { RenderedCard } from './card.ts';
import { heading, madeUpNotice, render, whose } from './elements.ts';
import { questionBlock } from './formCard.ts';
import type { CardOptions } from './links.ts';

/** One question as it will stand in the form of the first role it is for, to be looked at: it sends nothing. */
export function questionCard(
  question: Question,
  engagement: EngagementName,
  { language }: Pick<CardOptions, 'language'>,
): RenderedCard {
  const t = translator(language);
  const title = t('card.form.title', { role: t(`role.${question.askedOf[0] ?? 'mayor'}`) });
  const body = [
    heading(title),
    whose(engagement),
    ...questionBlock(t, language, question, undefined, false),
    ...madeUpNotice(t, engagement),
  ];
  return render(t, title, body, []);
}
