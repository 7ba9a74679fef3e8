import { parseAnswers } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import { acceptsAnswer } from '../../domain/round.ts';
import type { ReceiptView } from '../../domain/views.ts';
import { actsOf, admitToRound, requireAct } from './access.ts';
import { editLookAt } from './editRoundCards.ts';
import type { Context, Stores } from './ports/context.ts';
import { answeredRound } from './views.ts';

/**
 * Records what a person sends in: one row for (round, person), whatever Teams repeats. The round's cards are wanted
 * edited in the same statement, so that a count on a card can be late but never lost.
 * @throws DomainError as `openForm`, and as `parseAnswers`; nothing is written then.
 */
export async function recordResponse(
  { db, now }: Context,
  person: PersonKey,
  roundId: string,
  raw: Readonly<Record<string, unknown>>,
  engagementId?: string,
): Promise<ReceiptView> {
  const answerer = await admitToAnswer(db, person, roundId, engagementId);
  const { round, engagement, role } = answerer;
  const at = now();
  if (!acceptsAnswer(round, answerer.formOpenedAt, at)) throw new DomainError('roundClosed');
  const questions = await db.questions.byVersion(answerer.asked);
  const answers = parseAnswers(questions, raw);
  const sent = { roundId: round.id, person, role, answers };
  const response = await db.actInStatement(engagement.id, (note) =>
    db.answering.record(sent, engagement.id, at, editLookAt(round, at), note),
  );
  return {
    round: answeredRound(round, engagement, at),
    role,
    questions,
    answers: response.answers,
    sentAt: response.sentAt.toISOString(),
    changedAt: response.changedAt.toISOString(),
    acts: actsOf(answerer.roles),
    language: answerer.language ?? engagement.language,
  };
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
