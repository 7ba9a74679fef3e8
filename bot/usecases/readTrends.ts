import type { PersonKey } from '../../domain/people.ts';
import { type TrendsView, trendsOf } from '../../domain/trend.ts';
import { admit } from './access.ts';
import type { Context } from './ports/context.ts';
import { loadRounds } from './roundsWithAnswers.ts';

/**
 * How an engagement's settled rounds went, dimension by dimension. Says no more than the result cards did.
 * @throws DomainError as {@link admit}
 */
export async function readTrends(context: Context, person: PersonKey, engagementId: string): Promise<TrendsView> {
  await admit(context.db, person, engagementId, 'readRounds');
  const settled = (await context.db.rounds.list(engagementId)).filter(({ settledAt }) => settledAt !== null);
  const { rounds, questions } = await loadRounds(context.db, settled);
  const trends = trendsOf(rounds.map(({ round: { id, openedAt }, ...rest }) => ({ id, openedAt, ...rest })));
  return { ...trends, questions: questions.filter(({ kind }) => kind !== 'text') };
}
