import { translator } from '../../domain/texts/translate.ts';
import type { PlanCardView } from '../../domain/views.ts';
import { openTab } from './actions.ts';
import type { Element, RenderedCard } from './card.ts';
import { fact, heading, madeUpNotice, render, rich, run, sentence, whose } from './elements.ts';
import type { CardOptions } from './links.ts';
import { LONGEST, plainLine } from './plainText.ts';
import { sayNextStep } from './words.ts';

/** Where the plan is and what comes next. */
export function planCard(plan: PlanCardView, { language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  const { engagement, desiredOutcome, phase, nextStep } = plan;
  const outcome = plainLine(desiredOutcome, LONGEST.title);
  const state: Element[] = plan.hasPlan
    ? [
        fact(
          t('card.plan.now'),
          phase === null ? t('card.plan.betweenPhases') : plainLine(phase, LONGEST.title),
          'Medium',
        ),
        fact(t('card.plan.next'), sayNextStep(t, nextStep)),
      ]
    : [sentence(t('card.plan.empty'))];
  const body = [
    heading(t('card.plan.title')),
    whose(engagement),
    ...(outcome === '' ? [] : [rich([run(t('card.plan.outcome', { outcome }))])]),
    ...state,
    ...madeUpNotice(t, engagement),
  ];
  const summary = t('card.plan.summary', { name: plainLine(engagement.shortName) });
  const next =
    plan.nextStepId === null ? [] : [openTab(t, links.step(engagement.id, plan.nextStepId), t('card.plan.openNext'))];
  return render(t, summary, body, [openTab(t, links.engagement(engagement.id)), ...next]);
}
