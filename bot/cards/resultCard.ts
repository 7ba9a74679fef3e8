import type { Language } from '../../domain/language.ts';
import { findQuestion } from '../../domain/questionBank.ts';
import type { Spread } from '../../domain/result.ts';
import { type Translate, translator } from '../../domain/texts/translate.ts';
import type { DimensionView, ResultView } from '../../domain/views.ts';
import { openRoundInTab } from './actions.ts';
import type { Element, RenderedCard, Spacing } from './card.ts';
import { aside, heading, madeUpNotice, render, rich, run, sentence, subheading, whose } from './elements.ts';
import type { CardOptions } from './links.ts';
import { plainLine } from './plainText.ts';
import { spreadColumns } from './spreadColumns.ts';
import { weekOf } from './words.ts';

/** What the channel's card becomes at the close: spreads from three answers on, no free text, no names. */
export function resultCard(result: ResultView, { language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  const { round, effort } = result;
  const { answered, asked, engagement } = round;
  const body = [
    heading(t('card.result.title', { week: weekOf(round.openedAt) })),
    whose(engagement),
    sentence(t('card.result.answered', { answered, asked })),
    ...result.dimensions.flatMap((dimension) => row(t, language, dimension)),
    ...(effort ? [subheading(t('topic.effort')), ...spread(t, language, effort)] : []),
    {
      ...rich([run(`${t('talk.title')}: `, { weight: 'Bolder' }), run(t(`talk.${result.talk}`))], 'Large'),
      separator: true,
    },
    ...madeUpNotice(t, engagement),
  ];
  const summary = t('card.result.summary', { name: plainLine(engagement.shortName) });
  return render(t, summary, body, [openRoundInTab(t, links, round)]);
}

function row(t: Translate, language: Language, { dimension, spreads, change, since }: DimensionView): Element[] {
  const title = subheading(t(`topic.${dimension}`));
  const [first, ...others] = spreads;
  if (first === undefined) return [title, sentence(t('card.result.notAsked'), 'Small')];
  const when = since && t('change.inWeek', { week: weekOf(since) });
  return [
    title,
    ...spread(t, language, first),
    ...(change && when ? [sentence(capitalised(t(`change.${change}`, { when })), 'Small')] : []),
    ...others.flatMap((other) => spread(t, language, other, 'Medium')),
  ];
}

function spread(t: Translate, language: Language, shown: Spread, spacing: Spacing = 'Small'): Element[] {
  const question = findQuestion(shown.questionId);
  const statement = question?.version === shown.version ? [aside(question.text[language], spacing)] : [];
  return [...statement, ...spreadColumns(t, shown)];
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
}
