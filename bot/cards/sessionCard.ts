import type { SessionCardView } from '../../domain/session/views.ts';
import { sayRange } from '../../domain/texts/dates.ts';
import { translator } from '../../domain/texts/translate.ts';
import { openTab } from './actions.ts';
import type { Element, RenderedCard } from './card.ts';
import { aside, fact, heading, madeUpNotice, render, rich, run, sentence, subheading, whose } from './elements.ts';
import type { CardOptions } from './links.ts';
import { LONGEST, plainLine } from './plainText.ts';
import { promisedList } from './promised.ts';
import { sayNextStep } from './words.ts';

/** At a session's start: what was promised comes first, then what is under way and what comes, and where to write. */
export function sessionCard(view: SessionCardView, { language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  const { engagement, phase, open, steps, nextStep, inTeams } = view;
  const body: Element[] = [
    heading(t('card.session.title')),
    whose(engagement),
    subheading(t('card.session.open'), 'Medium'),
    ...(open.shown.length === 0 ? [sentence(t('card.session.noneOpen'), 'Small')] : promisedList(t, open)),
    ...(steps.length === 0 ? [] : [subheading(t('card.session.steps'), 'Medium')]),
    ...steps.map(({ title, from, to }) =>
      rich(
        [
          run(plainLine(title, LONGEST.title), { weight: 'Bolder' }),
          run(` · ${sayRange(t, from, to)}`, { isSubtle: true }),
        ],
        'Small',
      ),
    ),
    ...(phase === null ? [] : [fact(t('card.plan.now'), plainLine(phase, LONGEST.title), 'Medium')]),
    fact(t('card.plan.next'), sayNextStep(t, nextStep), phase === null ? 'Medium' : 'Small'),
    aside(t(inTeams ? 'card.session.panel' : 'card.session.byHand'), 'Medium'),
    ...madeUpNotice(t, engagement),
  ];
  const summary = t('card.session.summary', { name: plainLine(engagement.shortName) });
  return render(t, summary, body, [
    openTab(t, links.meeting(engagement.id), t('card.session.openMeeting')),
    openTab(t, links.engagement(engagement.id)),
  ]);
}
