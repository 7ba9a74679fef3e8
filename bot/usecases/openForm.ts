import { DomainError } from '../../domain/errors.ts';
import type { AskedRole, PersonKey } from '../../domain/people.ts';
import { acceptsAnswer, askedAs, type Round } from '../../domain/round.ts';
import type { FormView } from '../../domain/views.ts';
import { actsOf, admitToRound } from './access.ts';
import type { Context, Stores } from './ports/context.ts';
import { questionsFor, viewRound } from './views.ts';

/**
 * Opens a person's own form, with their earlier answers and their draft, and notes that it is open so that no edit wipes it.
 * Once the round has ended, whoever had it open before and has not sent it gets it again, as long as it may be sent in.
 * @throws DomainError as `admitToRound`; `notAsked` for somebody whom this round does not ask; `roundClosed`.
 */
export async function openForm(
  context: Context,
  person: PersonKey,
  roundId: string,
  engagementId?: string,
): Promise<FormView> {
  return context.db.transaction(async (stores) => {
    const found = await admitToRound(stores, person, roundId, 'answerRound', engagementId);
    const { engagement, roles } = found;
    const role = askedRole(found.round, person);
    const now = context.now();
    const opened = await stores.responses.openForm(roundId, person, now);
    const round = opened ? found.round : await leftOpen(stores, roundId, person, now);
    if (round === null) throw new DomainError('roundClosed');
    const earlier = await stores.responses.find(round.id, person);
    const draft = await stores.drafts.find(round.id, person);
    return {
      round: await viewRound(stores, round, engagement, now),
      role,
      questions: await questionsFor(stores, round, role),
      answers: earlier?.answers ?? {},
      draft: draft && { answers: draft.answers, changedAt: draft.changedAt.toISOString() },
      acts: actsOf(roles),
    };
  });
}

/**
 * The round that has ended while the person had a form open, held until the transaction is over; null where they had none,
 * have sent it, or it may not be sent in any more.
 */
export async function leftOpen(stores: Stores, roundId: string, person: PersonKey, now: Date): Promise<Round | null> {
  const openedAt = await stores.responses.unsentSince(roundId, person);
  const round = openedAt && (await stores.rounds.hold(roundId));
  return round !== null && acceptsAnswer(round, openedAt, now) ? round : null;
}

/** The role in which the round asks a person. @throws DomainError `notAsked` */
export function askedRole(round: Round, person: PersonKey): AskedRole {
  const role = askedAs(round, person);
  if (role === null) throw new DomainError('notAsked');
  return role;
}
