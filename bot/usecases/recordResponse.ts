import { parseAnswers, sameAnswers } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import { acceptsAnswer, isOpen, type Response, type RoundTimes, resultBy } from '../../domain/round.ts';
import type { ReceiptView } from '../../domain/views.ts';
import { actsOf, admitToRound, requireAct } from './access.ts';
import { finishRound } from './closeRound.ts';
import { editLookAt } from './editRoundCards.ts';
import type { Answerer, Sent } from './ports/answering.ts';
import type { Context, Stores } from './ports/context.ts';
import { settle } from './settleRound.ts';
import { answeredRound } from './views.ts';

/**
 * Records what a person sends in: one row for (round, person), whatever Teams repeats. The round's cards are wanted
 * edited in the same statement, so that a count on a card can be late but never lost.
 * @throws DomainError as `openForm`, and as `parseAnswers`; nothing is written then.
 */
export async function recordResponse(
  context: Context,
  person: PersonKey,
  roundId: string,
  raw: Readonly<Record<string, unknown>>,
  engagementId?: string,
): Promise<ReceiptView> {
  const { db, now } = context;
  const answerer = await admitToAnswer(db, person, roundId, engagementId);
  const { round, engagement, role } = answerer;
  const questions = await db.questions.byVersion(answerer.asked);
  const sent = () => ({ roundId: round.id, person, role, answers: parseAnswers(questions, raw) });
  const { response, stand } =
    (isOpen(round, now()) ? await recordOpen(context, round, sent(), engagement.id) : null) ??
    (await recordEnded(context, answerer, person, sent));
  return {
    round: answeredRound({ ...stand, id: round.id }, engagement, now()),
    role,
    questions,
    answers: response.answers,
    sentAt: response.sentAt.toISOString(),
    changedAt: response.changedAt.toISOString(),
    acts: actsOf(answerer.roles),
    language: answerer.language ?? engagement.language,
  };
}

interface Recorded {
  readonly response: Response;
  readonly stand: RoundTimes;
}

/** Null when the round was closed in the same moment. */
async function recordOpen(
  { db, now }: Context,
  round: RoundTimes,
  sent: Sent,
  engagementId: string,
): Promise<Recorded | null> {
  const at = now();
  const response = await db.actInStatement(engagementId, (note) =>
    db.answering.record(sent, engagementId, at, editLookAt(round, at), note),
  );
  return response && { response, stand: round };
}

/**
 * Within ten minutes of the close, from a form that was opened before it. The round's row is held, so that no answer comes
 * in once the round is settled; whoever sends the last form settles it, in the same transaction. Sent again, what is
 * recorded already gets its receipt, however late.
 */
async function recordEnded(
  context: Context,
  { round: { id }, engagement, formOpenedAt }: Answerer,
  person: PersonKey,
  sent: () => Sent,
): Promise<Recorded> {
  return context.db.act(async (stores, outcome) => {
    const at = context.now();
    const held = await stores.rounds.hold(id);
    if (held === null) throw new DomainError('roundNotFound');
    const closed = held.closedAt === null ? await finishRound(context, stores, held, null, at) : null;
    const round = closed ?? held;
    const kept = await stores.responses.find(id, person);
    if (!acceptsAnswer(round, formOpenedAt, at)) {
      if (kept === null || !isSame(kept, sent)) throw new DomainError('roundClosed');
      return outcome.unchanged({ response: kept, stand: round });
    }
    // The channel's card waits for the result: an edit before it would wipe what others have open on it.
    const response = await stores.answering.recordHeld(sent(), engagement.id, at, resultBy(round));
    const recorded = { response, stand: await settle(context, stores, round) };
    return kept !== null && sameAnswers(kept.answers, response.answers) ? outcome.unchanged(recorded) : recorded;
  });
}

/** Nobody is asked to mend a form that cannot be sent any more: what cannot be read is not the same. */
function isSame(kept: Response, sent: () => Sent): boolean {
  try {
    return sameAnswers(kept.answers, sent().answers);
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** {@link admitToRound} for the act that is done most, in one look. @throws DomainError as that, and `notAsked` */
async function admitToAnswer(stores: Stores, person: PersonKey, roundId: string, engagementId?: string) {
  const answerer = await stores.answering.find(roundId, person);
  if (answerer === null || (engagementId ?? answerer.engagement.id) !== answerer.engagement.id) {
    // Refuses, with the reason that this person may be told.
    await admitToRound(stores, person, roundId, 'answerRound', engagementId);
    throw new DomainError('roundNotFound');
  }
  requireAct(answerer.roles, 'answerRound');
  if (answerer.askedAs === null) throw new DomainError('notAsked');
  return { ...answerer, role: answerer.askedAs };
}
