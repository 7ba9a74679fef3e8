import { DomainError } from '../../domain/errors.ts';
import type { AskedRole, PersonKey } from '../../domain/people.ts';
import { askedAs, type Round } from '../../domain/round.ts';
import type { FormView } from '../../domain/views.ts';
import { actsOf, admitToRound } from './access.ts';
import type { Context } from './ports/context.ts';
import { questionsFor, viewRound } from './views.ts';

/**
 * Opens a person's own form, with their earlier answers and their draft, and notes that it is open so that no edit wipes it.
 * @throws DomainError as `admitToRound`; `notAsked` for somebody whom this round does not ask; `roundClosed`.
 */
export async function openForm(
  context: Context,
  person: PersonKey,
  roundId: string,
  engagementId?: string,
): Promise<FormView> {
  return context.db.transaction(async (stores) => {
    const { round, engagement, roles } = await admitToRound(stores, person, roundId, 'answerRound', engagementId);
    const role = askedRole(round, person);
    const now = context.now();
    if (!(await stores.responses.openForm(round.id, person, now))) throw new DomainError('roundClosed');
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

/** The role in which the round asks a person. @throws DomainError `notAsked` */
export function askedRole(round: Round, person: PersonKey): AskedRole {
  const role = askedAs(round, person);
  if (role === null) throw new DomainError('notAsked');
  return role;
}
