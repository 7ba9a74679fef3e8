import { z } from 'zod';
import { answersIn, VERBS, type Verb } from '../../domain/contract/verbs.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { RoundView } from '../../domain/views.ts';
import type { AdaptiveCard, RenderedCard } from '../cards/card.ts';
import { confirmCloseCard } from '../cards/confirmCloseCard.ts';
import { endedCard } from '../cards/endedCard.ts';
import { formCard } from '../cards/formCard.ts';
import type { Links } from '../cards/links.ts';
import { markedCard } from '../cards/planCard.ts';
import { receiptCard } from '../cards/receiptCard.ts';
import { resultCard } from '../cards/resultCard.ts';
import { roundCard } from '../cards/roundCard.ts';
import { admit, requireAct } from '../usecases/access.ts';
import { type AuditedAction, withAudit } from '../usecases/act/withAudit.ts';
import { askToClose, closeRound } from '../usecases/closeRound.ts';
import { markStep } from '../usecases/markStep.ts';
import { openForm } from '../usecases/openForm.ts';
import { type Origin, openRound } from '../usecases/openRound.ts';
import { languageOf } from '../usecases/people.ts';
import type { Context } from '../usecases/ports/context.ts';
import { recordResponse } from '../usecases/recordResponse.ts';
import { onShareOf } from '../usecases/share.ts';

export interface Press {
  readonly context: Context;
  readonly links: Links;
  readonly person: PersonKey;
  /** Of the press itself, so that one that Teams hands over twice is done once. */
  readonly origin: Origin | null;
}

type Data = Readonly<Record<string, unknown>>;
type Press1<D> = (press: Press, data: D) => Promise<RenderedCard>;

const options = async ({ context, links, person }: Press, round: RoundView) => ({
  language: await languageOf(context, person, round.engagement.language),
  links,
});

const form: Press1<{ roundId: string }> = async (press, { roundId }) => {
  const view = await openForm(press.context, press.person, roundId);
  return formCard(view, await options(press, view.round));
};

const send: Press1<{ roundId: string } & Data> = async (press, data) => {
  const view = await recordResponse(press.context, press.person, data.roundId, answersIn(data));
  return receiptCard(view, { language: view.language, links: press.links });
};

/** What could not be taken in is shown again, with everything that was filled in. Null for what no form can mend. */
const formAgain = async (press: Press, data: { roundId: string } & Data, error: unknown) => {
  const fault = error instanceof DomainError ? error.code : null;
  if (fault !== 'answersMissing' && fault !== 'invalidInput') return null;
  const view = await openForm(press.context, press.person, data.roundId);
  const kind = fault === 'invalidInput' ? 'invalid' : 'missing';
  return formCard(view, await options(press, view.round), kind, answersIn(data));
};

const askClose: Press1<{ roundId: string }> = async (press, { roundId }) => {
  const round = await askToClose(press.context, press.person, roundId);
  return confirmCloseCard(round, await options(press, round));
};

const close: Press1<{ roundId: string }> = async (press, { roundId }) => {
  const view = await closeRound(press.context, press.person, roundId);
  const shown = await options(press, view.round);
  return view.result === null ? endedCard(view.round, shown) : resultCard(view.result, shown);
};

const open: Press1<{ engagementId: string }> = async (press, { engagementId }) => {
  const round = await openRound(press.context, press.person, engagementId, press.origin);
  return roundCard(round, await options(press, round));
};

const mark: Press1<z.infer<(typeof VERBS)['plan.mark']['data']>> = async (press, { engagementId, ...marking }) => {
  const view = await markStep(press.context, press.person, engagementId, marking);
  const language = await languageOf(press.context, press.person, view.plan.engagement.language);
  return markedCard(view, { language, links: press.links });
};

const RUN = {
  'round.form': (press, data) => form(press, VERBS['round.form'].data.parse(data)),
  'round.send': (press, data) => send(press, VERBS['round.send'].data.parse(data)),
  'round.askClose': (press, data) => askClose(press, VERBS['round.askClose'].data.parse(data)),
  'round.close': (press, data) => close(press, VERBS['round.close'].data.parse(data)),
  'round.open': (press, data) => open(press, VERBS['round.open'].data.parse(data)),
  'plan.mark': (press, data) => mark(press, VERBS['plan.mark'].data.parse(data)),
} as const satisfies Record<Verb, Press1<Data>>;

/** How a refused press is answered where that is more than to say so. It is no part of the act, which was refused. */
const AGAIN: Partial<Record<Verb, (press: Press, data: Data, error: unknown) => Promise<RenderedCard | null>>> = {
  'round.send': (press, data, error) => formAgain(press, VERBS['round.send'].data.parse(data), error),
};

/** Looks alone: nothing to note. */
const LOOKS = ['round.form', 'round.askClose'] as const satisfies readonly Verb[];
type Look = (typeof LOOKS)[number];

const isLook = (verb: Verb): verb is Look => (LOOKS as readonly Verb[]).includes(verb);

/** What a press is to the audit log; null where it is a look, or no press that any verb knows. */
function toAuditedAction(verb: Verb, by: PersonKey, data: Data): AuditedAction | null {
  const known = z
    .looseObject({ engagementId: z.uuid().optional(), roundId: z.uuid().optional(), stepId: z.uuid().optional() })
    .safeParse(data);
  if (isLook(verb) || !known.success) return null;
  const { engagementId = null, roundId = null, stepId = null } = known.data;
  return { by, engagementId, roundId, via: `verb ${verb}`, about: roundId ?? stepId, from: null };
}

/**
 * Does what a press on a card asks for, with its note in the audit log, and gives the presser's next card.
 * @throws ZodError for data that is not the verb's, DomainError when the use case refuses
 */
export async function runVerb(press: Press, verb: Verb, data: Data): Promise<AdaptiveCard> {
  const run = async (context: Context) => {
    const within = { ...press, context };
    await admitPress(within, verb, data);
    return (await RUN[verb](within, data)).card;
  };
  const action = toAuditedAction(verb, press.person, data);
  const of = z.uuid().safeParse(data['engagementId'] ?? data['roundId']);
  const act = async () => {
    try {
      return await (action === null ? run(press.context) : withAudit(press.context, action, run));
    } catch (error) {
      const again = await AGAIN[verb]?.(press, data, error);
      if (!again) throw error;
      return again.card;
    }
  };
  return of.success ? onShareOf(of.data, act) : act();
}

/**
 * What the contract says a verb needs is enforced here, whatever the use case behind it checks itself: one more look,
 * which those who answer in the same moment share.
 */
async function admitPress({ context: { db }, person }: Press, verb: Verb, raw: Data): Promise<void> {
  const { act, data } = VERBS[verb];
  const read = data.parse(raw);
  if ('engagementId' in read) return void (await admit(db, person, String(read.engagementId), act));
  const before = await db.answering.find(String(read['roundId']), person);
  if (before === null) throw new DomainError('roundNotFound');
  requireAct(before.roles, act);
}
