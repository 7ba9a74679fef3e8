import { parseAnswers } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import { type PersonKey, samePerson } from '../../domain/people.ts';
import { acceptsAnswer } from '../../domain/round.ts';
import type { ReceiptView } from '../../domain/views.ts';
import { actsOf, admitToRound } from './access.ts';
import { editRoundCards } from './editRoundCards.ts';
import { askedRole } from './openForm.ts';
import type { Context } from './ports/context.ts';
import { questionsFor, viewRound } from './views.ts';

/**
 * Records what a person sends in: one row for (round, person), whatever Teams repeats. Wants the round's cards edited
 * in the same transaction, so that a count on a card can be late but never lost.
 * @throws DomainError as `openForm`, and as `parseAnswers`; nothing is written then.
 */
export async function recordResponse(
  context: Context,
  person: PersonKey,
  roundId: string,
  raw: Readonly<Record<string, unknown>>,
  engagementId?: string,
): Promise<ReceiptView> {
  return context.db.transaction(async (stores) => {
    const { round, engagement, roles } = await admitToRound(stores, person, roundId, 'answerRound', engagementId);
    const role = askedRole(round, person);
    const now = context.now();
    const opening = (await stores.responses.openings(round.id)).find((entry) => samePerson(entry.person, person));
    if (!acceptsAnswer(round, opening?.openedAt ?? null, now)) throw new DomainError('roundClosed');
    const questions = questionsFor(round, role);
    const answers = parseAnswers(questions, raw);
    const response = await stores.responses.upsert({ roundId: round.id, person, role, answers }, now);
    await stores.responses.formSent(round.id, person);
    await editRoundCards(context, stores, round);
    await stores.changes.publish(engagement.id, 'round');
    return {
      round: await viewRound(stores, round, engagement, now),
      role,
      questions,
      answers: response.answers,
      sentAt: response.sentAt.toISOString(),
      changedAt: response.changedAt.toISOString(),
      acts: actsOf(roles),
    };
  });
}
