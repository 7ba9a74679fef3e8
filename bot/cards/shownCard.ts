import { dayOf, sayDay, sayDayAndWeek } from '../../domain/texts/dates.ts';
import { type Translate, translator } from '../../domain/texts/translate.ts';
import type { MilestoneView, PlanCardView, RoundView, ShownView } from '../../domain/views.ts';
import { openForm, openRoundInTab, openTab } from './actions.ts';
import type { Action, Element, RenderedCard } from './card.ts';
import { aside, fact, heading, madeUpNotice, render, rich, run, sentence, whose } from './elements.ts';
import type { CardOptions, Links } from './links.ts';
import { LONGEST, plainLine, plainTitle } from './plainText.ts';
import { sayNextStep, sayProgress, sayRoles, weekOf } from './words.ts';

/** What stands in the list of what was found. Clients may read Markdown or HTML in it. */
export interface Preview {
  readonly title: string;
  readonly text: string;
}

export interface ShownCard extends RenderedCard {
  readonly preview: Preview;
}

interface Parts {
  readonly summary: string;
  readonly body: readonly Element[];
  readonly actions: readonly Action[];
  readonly preview: Preview;
}

/**
 * Something of an engagement that somebody puts into a conversation. It stays as it is and is in nobody's hands but
 * theirs, so it says of when it is. In other conversations than the engagement's own channel it only leads to the tab:
 * a button that asks the bot would not work there.
 */
export function shownCard(shown: ShownView, { language, links }: CardOptions): ShownCard {
  const t = translator(language);
  const { summary, body, actions, preview } = partsOf(t, links, shown);
  const { engagement } = shown.view;
  const asOf = aside(t('extension.asOf', { day: sayDay(t, dayOf(shown.at)) }), 'Medium');
  const { card } = render(t, summary, [...body, asOf, ...madeUpNotice(t, engagement)], actions);
  const version = actions.some(({ type }) => type === 'Action.Execute') ? '1.5' : '1.3';
  return { card: { ...card, version }, summary, preview };
}

function partsOf(t: Translate, links: Links, shown: ShownView): Parts {
  switch (shown.kind) {
    case 'planStatus':
      return planParts(t, links, shown.view);
    case 'milestone':
      return milestoneParts(t, links, shown.view);
    case 'round':
      return roundParts(t, links, shown.view, shown.own);
  }
}

function planParts(t: Translate, links: Links, plan: PlanCardView): Parts {
  const { engagement, hasPlan, nextStep } = plan;
  const outcome = plainLine(plan.desiredOutcome, LONGEST.title);
  const phase = plan.phase === null ? t('card.plan.betweenPhases') : plainLine(plan.phase, LONGEST.title);
  const state = hasPlan
    ? [fact(t('card.plan.now'), phase, 'Medium'), fact(t('card.plan.next'), sayNextStep(t, nextStep))]
    : [sentence(t('card.plan.empty'))];
  return {
    summary: t('card.plan.summary', { name: plainLine(engagement.shortName) }),
    body: [
      heading(t('card.plan.title')),
      whose(engagement),
      ...(outcome === '' ? [] : [rich([run(t('card.plan.outcome', { outcome }))])]),
      ...state,
    ],
    actions: [openTab(t, links.engagement(engagement.id))],
    preview: {
      title: plainTitle(engagement.shortName),
      text: hasPlan ? plainTitle(`${phase} · ${sayNextStep(t, nextStep)}`) : t('card.plan.empty'),
    },
  };
}

function milestoneParts(t: Translate, links: Links, milestone: MilestoneView): Parts {
  const { engagement, id, kind, on, status } = milestone;
  const title = plainLine(milestone.title, LONGEST.title);
  const name = plainLine(engagement.shortName);
  return {
    summary: t('extension.milestone.summary', { title: plainLine(milestone.title), name }),
    body: [
      heading(t(kind === 'decision' ? 'extension.milestone.decision' : 'extension.milestone.title')),
      whose(engagement),
      rich([run(title, { weight: 'Bolder' })], 'Medium'),
      fact(t('extension.milestone.on'), sayDayAndWeek(t, on)),
      fact(t('extension.milestone.status'), t(`tab.plan.status.${status}`)),
    ],
    actions: [openTab(t, links.step(engagement.id, id))],
    preview: { title: plainTitle(milestone.title), text: plainTitle(`${name} · ${sayDayAndWeek(t, on)}`) },
  };
}

/** How many have answered, and never what. */
function roundParts(t: Translate, links: Links, round: RoundView, own: boolean): Parts {
  const { engagement, answered, asked, closedAt } = round;
  const name = plainLine(engagement.shortName);
  const title = t('card.round.title', { week: weekOf(round.openedAt) });
  const progress =
    closedAt === null
      ? sayProgress(t, round)
      : t('extension.round.closed', { answered, asked, day: sayDay(t, dayOf(closedAt)) });
  const theme = t(`themeInSentence.${engagement.theme}`);
  return {
    summary: t('extension.round.summary', { name }),
    body: [
      heading(title),
      whose(engagement),
      sentence(t('card.round.about', { theme })),
      fact(t('card.round.asked'), sayRoles(t, round.askedRoles), 'Medium'),
      fact(t('card.round.audience'), t('card.round.audienceText', { audience: t(`audience.${round.audience}`) })),
      rich([run(progress, { weight: 'Bolder' })], 'Medium'),
    ],
    actions: [
      ...(own && round.state === 'open' ? [openForm(t('card.action.answer'), round.id, { style: 'positive' })] : []),
      openRoundInTab(t, links, round),
    ],
    preview: { title: plainTitle(`${name} · ${title}`), text: progress },
  };
}
