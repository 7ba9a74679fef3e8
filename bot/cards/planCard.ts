import { marksFor, type StepNow } from '../../domain/stepsNow.ts';
import { sayRange } from '../../domain/texts/dates.ts';
import { type Translate, translator } from '../../domain/texts/translate.ts';
import type { MarkedView, PlanCardView } from '../../domain/views.ts';
import { openTab, press } from './actions.ts';
import type { Element, RenderedCard } from './card.ts';
import { fact, heading, madeUpNotice, render, rich, run, sentence, subheading, whose } from './elements.ts';
import type { CardOptions } from './links.ts';
import { LONGEST, plainLine } from './plainText.ts';
import { sayNextStep } from './words.ts';

/** As much of a step's title as a button holds on a phone. */
const ON_BUTTON = 40;

/** Where the plan is and what comes next, with what is under way to be marked by those who may. */
export function planCard(plan: PlanCardView, options: CardOptions): RenderedCard {
  return draw(plan, options, []);
}

/** The same for the one who marked a step: first what became of it. */
export function markedCard({ plan, ...marked }: MarkedView, options: CardOptions): RenderedCard {
  const t = translator(options.language);
  return draw(plan, options, [rich([run(sayMarked(t, marked), { weight: 'Bolder' })])]);
}

function sayMarked(t: Translate, { outcome, title, status }: Omit<MarkedView, 'plan'>): string {
  const said = { title: plainLine(title, LONGEST.title), status: t(`tab.plan.status.${status}`) };
  return t(`card.planStep.${outcome}`, said);
}

function draw(plan: PlanCardView, { language, links }: CardOptions, first: readonly Element[]): RenderedCard {
  const t = translator(language);
  const { engagement, desiredOutcome, phase, nextStep, nextStepId, steps } = plan;
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
    ...first,
    ...(outcome === '' ? [] : [rich([run(t('card.plan.outcome', { outcome }))])]),
    ...state,
    ...(steps.length > 0 ? [subheading(t('card.planStep.title'))] : []),
    ...steps.flatMap((step) => stepElements(t, engagement.id, step)),
    ...madeUpNotice(t, engagement),
  ];
  const summary = t('card.plan.summary', { name: plainLine(engagement.shortName) });
  const next = nextStepId === null ? [] : [openTab(t, links.step(engagement.id, nextStepId), t('card.plan.openNext'))];
  return render(t, summary, body, [openTab(t, links.engagement(engagement.id)), ...next]);
}

/** What a step is called and how it stands, and a button for each thing it can be marked as. */
function stepElements(t: Translate, engagementId: string, step: StepNow): Element[] {
  const { id: stepId, status: seen, from, to } = step;
  const title = plainLine(step.title, LONGEST.title);
  const state = `${t(`tab.plan.status.${seen}`)} · ${sayRange(t, from, to)}`;
  const named = { title: plainLine(step.title, ON_BUTTON) };
  return [
    rich([run(title, { weight: 'Bolder' }), run(` · ${state}`)], 'Medium'),
    {
      type: 'ActionSet',
      actions: marksFor(step).map((status) =>
        press(t(`card.planStep.mark.${status}`, named), 'plan.mark', { engagementId, stepId, seen, status }),
      ),
    },
  ];
}
