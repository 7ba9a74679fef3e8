import type { Verb } from '../../domain/contract/verbs.ts';
import type { Translate } from '../../domain/texts/translate.ts';
import type { AnsweredRound, FormView } from '../../domain/views.ts';
import type { ActionData, ExecuteAction, OpenUrlAction, SubmitAction } from './card.ts';
import type { Links } from './links.ts';

interface Look {
  readonly style?: 'positive';
}

function execute(title: string, verb: Verb, data: ActionData, look: Look, withInputs: boolean): ExecuteAction {
  const inputs = withInputs ? {} : ({ associatedInputs: 'none' } as const);
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    ...look,
    ...inputs,
    fallback: { type: 'Action.Submit', title, data: { ...data, verb }, ...look, ...inputs },
  };
}

/** A button that needs nothing filled in. */
export function press(title: string, verb: Verb, data: ActionData, look: Look = {}): ExecuteAction {
  return execute(title, verb, data, look, false);
}

/** The button that sends the card's inputs, once those that are required are filled in. */
export function sendInputs(title: string, verb: Verb, data: ActionData): ExecuteAction {
  return execute(title, verb, data, { style: 'positive' }, true);
}

/** The button of a dialog's form: sends the inputs and the data back to the command that the dialog came of. */
export function submitDialog(title: string, data: ActionData): SubmitAction {
  return { type: 'Action.Submit', title, data, style: 'positive' };
}

export function openTab(t: Translate, url: string, title = t('card.action.openTab')): OpenUrlAction {
  return { type: 'Action.OpenUrl', title, url };
}

/** The round's own page in the tab. */
export function openRoundInTab(
  t: Translate,
  links: Links,
  { id, engagement }: Pick<AnsweredRound, 'id' | 'engagement'>,
): OpenUrlAction {
  return openTab(t, links.round(engagement.id, id));
}

/** «Svar», or another word for opening one's own form. */
export function openForm(title: string, roundId: string, look: Look = {}): ExecuteAction {
  return press(title, 'round.form', { roundId }, look);
}

/**
 * «Avslutt …» for those who may; otherwise nothing. A button like the others: what is behind an overflow menu is not
 * found, and the clients name that menu differently.
 */
export function askClose(
  t: Translate,
  view: Pick<FormView, 'acts'> & { readonly round: Pick<AnsweredRound, 'id' | 'state'> },
): ExecuteAction[] {
  if (!view.acts.includes('closeRound') || view.round.state !== 'open') return [];
  return [press(t('card.action.close'), 'round.askClose', { roundId: view.round.id })];
}
