import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { Question } from '../../domain/question.ts';
import { answersFirst, mayReadAnswers, stateOf } from '../../domain/round.ts';
import type { NamedResponse, ResultView, RoundView } from '../../domain/views.ts';
import { admit, admitToRound } from './access.ts';
import { namedResponses } from './namedResponses.ts';
import type { Context } from './ports/context.ts';
import { viewResult } from './viewResult.ts';
import { questionsOf, roundView } from './views.ts';

/** The rounds of an engagement, newest first. @throws DomainError as {@link admit} */
export async function listRounds(context: Context, person: PersonKey, engagementId: string): Promise<RoundView[]> {
  const { engagement } = await admit(context.db, person, engagementId, 'readRounds');
  const plan = await context.db.plans.find(engagementId);
  const views: RoundView[] = [];
  for (const round of await context.db.rounds.list(engagementId)) {
    const answered = await context.db.responses.count(round.id);
    views.push(roundView(round, engagement, plan, answered, context.now()));
  }
  return views;
}

/**
 * The result of a round that nothing can change any more. @throws DomainError as {@link admitToRound}; `roundNotFound`
 * while it is open, `resultNotReady` from its end until it is settled.
 */
export async function readResult(
  context: Context,
  person: PersonKey,
  engagementId: string,
  roundId: string,
): Promise<ResultView> {
  const { round, engagement } = await admitToRound(context.db, person, roundId, 'readRounds', engagementId);
  const state = stateOf(round, context.now());
  if (state === 'open') throw new DomainError('roundNotFound', 'still open');
  if (state === 'ended') throw new DomainError('resultNotReady');
  return viewResult(context.db, round, engagement, context.now());
}

/**
 * The named answers, for the audience that was announced when the round opened and nobody else. Each stands with the
 * role and the name its author had then.
 * @throws DomainError as {@link admitToRound}; `forbidden` outside the audience; `answerFirst` to somebody who is asked and
 * has not answered, as long as that can still change.
 */
export async function readResponses(
  context: Context,
  person: PersonKey,
  engagementId: string,
  roundId: string,
): Promise<{ questions: Question[]; responses: NamedResponse[] }> {
  const { round, roles } = await admitToRound(context.db, person, roundId, 'readNamedAnswers', engagementId);
  if (!mayReadAnswers(round, person, roles)) throw new DomainError('forbidden', 'audience');
  const answered = await context.db.responses.list(roundId);
  if (answersFirst(round, person, answered)) throw new DomainError('answerFirst');
  const named = await namedResponses(context.db, roundId, answered);
  const responses = named.map(({ name, role, answers, changedAt }) => ({
    name,
    role,
    answers,
    changedAt: changedAt.toISOString(),
  }));
  return { questions: await questionsOf(context.db, round), responses };
}
