import { ANSWER_PREFIX } from '../../domain/contract/verbs.ts';
import { translator } from '../../domain/texts/translate.ts';
import { openForm, openTab, press } from './actions.ts';
import type { ActionData, ExecuteAction, RenderedCard } from './card.ts';
import type { Entered } from './formCard.ts';
import type { CardOptions } from './links.ts';
import { noticeCard } from './noticeCard.ts';
import { LONGEST, plainText } from './plainText.ts';

/** No form has more questions than this. */
const MOST_ANSWERS = 12;

export interface Unsaved {
  /** Null when the press could not be tied to a round. */
  readonly roundId: string | null;
  /** What was being sent in, question id → raw value; empty when it was another press. */
  readonly entered: Entered;
}

/**
 * For a press while the store does not answer. The card takes the place of the form, so it carries what was filled in
 * and sends the same answers again at the next press: nothing has to be written twice.
 */
export function unavailableCard({ roundId, entered }: Unsaved, { language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  const answers = carried(entered);
  const sending = Object.keys(answers).length > 0;
  const again = (id: string): ExecuteAction =>
    sending
      ? press(t('card.action.sendAgain'), 'round.send', { ...answers, roundId: id }, { style: 'positive' })
      : openForm(t('card.action.tryAgain'), id);
  return noticeCard(t, t('card.unavailable.title'), t(sending ? 'card.unavailable.unsent' : 'card.unavailable.text'), [
    ...(roundId === null ? [] : [again(roundId)]),
    openTab(t, links.home()),
  ]);
}

function carried(entered: Entered): ActionData {
  return Object.fromEntries(
    Object.entries(entered)
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0].length <= 40)
      .slice(0, MOST_ANSWERS)
      .map(([id, value]) => [`${ANSWER_PREFIX}${id}`, plainText(value, LONGEST.text)]),
  );
}
