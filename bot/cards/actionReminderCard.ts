import type { ReminderCardView } from '../../domain/session/views.ts';
import { sayDay } from '../../domain/texts/dates.ts';
import { translator } from '../../domain/texts/translate.ts';
import { openTab } from './actions.ts';
import type { Element, RenderedCard } from './card.ts';
import { aside, fact, heading, madeUpNotice, render, sentence, whose, written } from './elements.ts';
import type { CardOptions } from './links.ts';
import { noticeCard } from './noticeCard.ts';
import { LONGEST, plainLine } from './plainText.ts';
import { sayWho } from './promised.ts';

interface Reminder {
  readonly view: ReminderCardView;
  /** In somebody's own chat; else in the channel, where it addresses nobody. */
  readonly personal: boolean;
}

/** A little before the last day of what somebody took on: what it is, and the way out if it cannot be done. */
export function actionReminderCard({ view, personal }: Reminder, { language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  const { engagement, promised, settled } = view;
  const { kind } = promised;
  const actions = [openTab(t, links.engagement(engagement.id))];
  if (settled || promised.due === null) {
    return noticeCard(t, t('card.actionReminder.settled'), t('card.actionReminder.settledText'), actions);
  }
  const day = sayDay(t, promised.due);
  const owner: Element[] =
    promised.who === null
      ? [sentence(t('card.actionReminder.noOwner'))]
      : [fact(t('card.actionReminder.owner'), sayWho(t, promised.who))];
  const body: Element[] = [
    heading(t(personal ? `card.actionReminder.${kind}` : `card.actionReminder.channel.${kind}`, { day })),
    whose(engagement),
    written(promised.title, LONGEST.title),
    ...(personal ? [] : owner),
    sentence(t(personal ? 'card.actionReminder.text' : 'card.actionReminder.channelText')),
    ...(personal ? [aside(t('nudge.card.off'))] : []),
    ...madeUpNotice(t, engagement),
  ];
  const summary = t('card.actionReminder.summary', { name: plainLine(promised.title), day });
  return render(t, summary, body, actions);
}
