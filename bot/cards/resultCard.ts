import type { Language } from '../../domain/language.ts';
import type { Question } from '../../domain/question.ts';
import type { Spread } from '../../domain/result.ts';
import { sayUnshown } from '../../domain/texts/resultWords.ts';
import { type Translate, translator } from '../../domain/texts/translate.ts';
import type { DimensionView, ResultView } from '../../domain/views.ts';
import { openRoundInTab } from './actions.ts';
import type { Element, RenderedCard, Spacing } from './card.ts';
import { heading, madeUpNotice, render, rich, run, sentence, subheading, whose } from './elements.ts';
import type { CardOptions } from './links.ts';
import { LONGEST, plainLine } from './plainText.ts';
import { spreadColumns } from './spreadColumns.ts';
import { weekOf } from './words.ts';

/** What was asked, and the language to say it in. */
interface Asked {
  readonly language: Language;
  readonly questions: readonly Question[];
}

/** The channel's card when nothing can change the answers any more: spreads from three answers, no free text, no names. */
export function resultCard(result: ResultView, { language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  const { round } = result;
  const unshown = sayUnshown(t, result);
  const isOne = round.about === 'effort';
  const shown = { language, questions: result.questions };
  const { answered, asked, engagement } = round;
  const body = [
    heading(isOne ? t('card.effort.result') : t('card.result.title', { week: weekOf(round.openedAt) })),
    whose(engagement),
    sentence(t('card.result.answered', { answered, asked })),
    ...(unshown === null ? [] : [sentence(unshown)]),
    ...(isOne || unshown !== null ? [] : result.dimensions.flatMap((dimension) => row(t, shown, dimension))),
    ...(unshown === null ? [...effortRow(t, shown, result), ...otherRows(t, shown, result)] : []),
    {
      ...rich([run(`${t('talk.title')}: `, { weight: 'Bolder' }), run(t(`talk.${result.talk}`))], 'Large'),
      separator: true,
    },
    ...madeUpNotice(t, engagement),
  ];
  const summary = t('card.result.summary', { name: plainLine(engagement.shortName) });
  return render(t, summary, body, [openRoundInTab(t, links, round)]);
}

function effortRow(t: Translate, asked: Asked, { round, effort }: ResultView): Element[] {
  if (effort === null) return [];
  return [...(round.about === 'effort' ? [] : [subheading(t('topic.effort'))]), ...spread(asked, effort)];
}

function otherRows(t: Translate, asked: Asked, { others }: ResultView): Element[] {
  if (others.length === 0) return [];
  return [subheading(t('topic.other')), ...others.flatMap((other) => spread(asked, other))];
}

function row(t: Translate, asked: Asked, { dimension, spreads, change, since }: DimensionView): Element[] {
  const title = subheading(t(`topic.${dimension}`));
  const [first, ...others] = spreads;
  if (first === undefined) return [title, sentence(t('card.result.notAsked'), 'Small')];
  const when = since && t('change.inWeek', { week: weekOf(since) });
  return [
    title,
    ...spread(asked, first),
    ...(change && when ? [sentence(capitalised(t(`change.${change}`, { when })), 'Small')] : []),
    ...others.flatMap((other) => spread(asked, other, 'Medium')),
  ];
}

function spread({ language, questions }: Asked, shown: Spread, spacing: Spacing = 'Small'): Element[] {
  const question = questions.find(({ id, version }) => id === shown.questionId && version === shown.version);
  if (question === undefined) return [];
  const statement = run(plainLine(question.text[language], LONGEST.title), { isSubtle: true, size: 'Small' });
  return [rich([statement], spacing), ...spreadColumns(language, question, shown)];
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
}
