import { translator } from '../../domain/texts/translate.ts';
import type { RoundView } from '../../domain/views.ts';
import { openForm, openRoundInTab } from './actions.ts';
import type { RenderedCard, TextRun } from './card.ts';
import { aside, fact, heading, madeUpNotice, render, rich, run, sentence, whose } from './elements.ts';
import type { CardOptions } from './links.ts';
import { plainLine } from './plainText.ts';
import { sayNextStep, sayProgress, sayRoles, weekOf } from './words.ts';

/** With more people than this a row of dots says nothing, and breaks over lines on a phone. */
const MOST_DOTS = 12;

/** The card in the channel while a round is open. Everybody sees it: it names no person and addresses nobody. */
export function roundCard(round: RoundView, { language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  const { engagement, answered, asked } = round;
  const theme = t(`themeInSentence.${engagement.theme}`);
  const about =
    round.about === 'effort'
      ? [heading(t('card.effort.title')), whose(engagement), sentence(t('card.effort.about'))]
      : [
          heading(t('card.round.title', { week: weekOf(round.openedAt) })),
          whose(engagement),
          sentence(t('card.round.about', { theme })),
          aside(t('card.round.why')),
          fact(t('card.round.next'), sayNextStep(t, round.nextStep), 'Medium'),
        ];
  const body = [
    ...about,
    fact(t('card.round.asked'), sayRoles(t, round.askedRoles)),
    fact(t('card.round.audience'), t('card.round.audienceText', { audience: t(`audience.${round.audience}`) })),
    rich([...dots(answered, asked), run(sayProgress(t, round), { weight: 'Bolder' })], 'Medium'),
    ...madeUpNotice(t, engagement),
  ];
  const summary = t('card.round.summary', { name: plainLine(engagement.shortName), answered, asked });
  return render(t, summary, body, [
    openForm(t('card.action.answer'), round.id, { style: 'positive' }),
    openRoundInTab(t, links, round),
  ]);
}

/** Told apart by shape and by weight: some fonts draw the open circle nearly as full as the other. */
function dots(answered: number, asked: number): TextRun[] {
  if (asked > MOST_DOTS || asked < 1) return [];
  const filled = Math.min(answered, asked);
  return [
    ...(filled > 0 ? [run('●'.repeat(filled), { color: 'Accent' })] : []),
    run(`${'○'.repeat(asked - filled)}  `, { isSubtle: true }),
  ];
}
