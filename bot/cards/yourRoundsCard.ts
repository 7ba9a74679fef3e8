import { type Translate, translator } from '../../domain/texts/translate.ts';
import type { EngagementName, RoundView } from '../../domain/views.ts';
import { openForm, openRoundInTab, openTab, press } from './actions.ts';
import type { ActionSet, Element, RenderedCard } from './card.ts';
import { aside, heading, render, rich, run, sentence } from './elements.ts';
import type { CardOptions } from './links.ts';
import { plainLine } from './plainText.ts';
import { sayProgress } from './words.ts';

/** A guide may follow a whole county; the card shows so many of each, the tab shows all. */
const MOST_SHOWN = 8;

export interface YourRounds {
  readonly rounds: readonly { readonly round: RoundView; readonly mayAnswer: boolean }[];
  /** Engagements without an open round in which this person may open one. */
  readonly startable: readonly EngagementName[];
  /** False for somebody without a role in any engagement. */
  readonly hasRole: boolean;
}

/** The open rounds of one person, each with its own button, and where they may start one. For that person alone. */
export function yourRoundsCard({ rounds, startable, hasRole }: YourRounds, options: CardOptions): RenderedCard {
  const t = translator(options.language);
  const title = t('card.yourRounds.title');
  const none = rounds.length > 0 ? [] : [sentence(t(hasRole ? 'card.yourRounds.none' : 'card.yourRounds.noRole'))];
  const left = rounds.length > MOST_SHOWN || startable.length > MOST_SHOWN;
  const body = [
    heading(title),
    ...none,
    ...rounds.slice(0, MOST_SHOWN).flatMap((each) => one(t, each, options)),
    ...startable.slice(0, MOST_SHOWN).map((engagement) => start(t, engagement)),
    ...(left ? [aside(t('card.yourRounds.more'), 'Medium')] : []),
  ];
  return render(t, title, body, [openTab(t, options.links.home())]);
}

function one(t: Translate, { round, mayAnswer }: YourRounds['rounds'][number], { links }: CardOptions): Element[] {
  const action = mayAnswer ? openForm(t('card.action.answer'), round.id) : openRoundInTab(t, links, round);
  const name = rich([run(plainLine(round.engagement.shortName), { weight: 'Bolder' })], 'Medium');
  return [name, aside(sayProgress(t, round), 'None'), { type: 'ActionSet', spacing: 'Small', actions: [action] }];
}

function start(t: Translate, engagement: EngagementName): ActionSet {
  const title = t('card.action.openRound', { name: plainLine(engagement.shortName) });
  return {
    type: 'ActionSet',
    spacing: 'Medium',
    actions: [press(title, 'round.open', { engagementId: engagement.id })],
  };
}
