import type { SummaryCardView } from '../../domain/session/views.ts';
import { dayOf, sayDay, sayTime } from '../../domain/texts/dates.ts';
import { translator } from '../../domain/texts/translate.ts';
import { openTab } from './actions.ts';
import type { Element, RenderedCard } from './card.ts';
import { heading, madeUpNotice, render, sentence, subheading, whose } from './elements.ts';
import type { CardOptions } from './links.ts';
import { plainLine } from './plainText.ts';
import { promisedList } from './promised.ts';

/** At a session's end: what was decided, who does what by when. Edited when something is noted or mended afterwards. */
export function sessionSummaryCard(view: SummaryCardView, { language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  const { engagement, startedAt, endedAt, decided, actions, notes, asksEffort } = view;
  const nothing = decided.shown.length === 0 && actions.shown.length === 0;
  const when = t('card.sessionSummary.when', {
    day: sayDay(t, dayOf(startedAt)),
    from: sayTime(startedAt),
    to: sayTime(endedAt),
  });
  const body: Element[] = [
    heading(t('card.sessionSummary.title')),
    whose(engagement),
    sentence(when),
    ...(nothing ? [sentence(t('card.sessionSummary.nothing'))] : []),
    ...(decided.shown.length === 0
      ? []
      : [subheading(t('card.sessionSummary.decided'), 'Medium'), ...promisedList(t, decided)]),
    ...(actions.shown.length === 0
      ? []
      : [subheading(t('card.sessionSummary.actions'), 'Medium'), ...promisedList(t, actions)]),
    ...(notes === 0 ? [] : [sentence(t('card.sessionSummary.notes', { count: notes }), 'Medium')]),
    ...(asksEffort ? [sentence(t('card.sessionSummary.effort'), 'Medium')] : []),
    ...madeUpNotice(t, engagement),
  ];
  const summary = t('card.sessionSummary.summary', { name: plainLine(engagement.shortName) });
  return render(t, summary, body, [openTab(t, links.engagement(engagement.id))]);
}
