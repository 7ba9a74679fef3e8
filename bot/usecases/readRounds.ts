import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { Question } from '../../domain/question.ts';
import { type Audience, isOpen } from '../../domain/round.ts';
import type { DeliveryView, NamedResponse, ResultView, RoundView } from '../../domain/views.ts';
import { type Admission, admit, admitToRound } from './access.ts';
import type { Context } from './ports.ts';
import { viewResult } from './viewResult.ts';
import { questionsOf, viewRound } from './views.ts';

/** The rounds of an engagement, newest first. @throws DomainError as {@link admit} */
export async function listRounds(context: Context, person: PersonKey, engagementId: string): Promise<RoundView[]> {
  const { engagement } = await admit(context.db, person, engagementId, 'readRounds');
  const views: RoundView[] = [];
  for (const round of await context.db.rounds.list(engagementId)) {
    views.push(await viewRound(context.db, round, engagement, context.now()));
  }
  return views;
}

/** The result of a closed round. @throws DomainError as {@link admitToRound}; `roundNotFound` while it is open. */
export async function readResult(
  context: Context,
  person: PersonKey,
  engagementId: string,
  roundId: string,
): Promise<ResultView> {
  const { round, engagement } = await admitToRound(context.db, person, roundId, 'readRounds', engagementId);
  if (isOpen(round, context.now())) throw new DomainError('roundNotFound', 'still open');
  return viewResult(context.db, round, engagement, context.now());
}

/**
 * The named answers, for the audience that was announced when the round opened and nobody else.
 * @throws DomainError as {@link admitToRound}; `forbidden` outside the audience.
 */
export async function readResponses(
  context: Context,
  person: PersonKey,
  engagementId: string,
  roundId: string,
): Promise<{ questions: Question[]; responses: NamedResponse[] }> {
  const admission = await admitToRound(context.db, person, roundId, 'readNamedAnswers', engagementId);
  const { round } = admission;
  if (!inAudience(round.audience, person, admission)) throw new DomainError('forbidden', 'audience');
  const responses: NamedResponse[] = [];
  for (const response of await context.db.responses.list(roundId)) {
    const author = await context.db.people.find(response.person);
    responses.push({
      name: author?.name ?? '',
      role: response.role,
      answers: response.answers,
      changedAt: response.changedAt.toISOString(),
    });
  }
  return { questions: questionsOf(round), responses };
}

function inAudience(
  audience: Audience,
  person: PersonKey,
  { round, roles }: Admission & { round: { asked: readonly { person: PersonKey }[] } },
): boolean {
  if (roles.includes('guide')) return true;
  const asked = round.asked.some(
    (entry) => entry.person.tenantId === person.tenantId && entry.person.objectId === person.objectId,
  );
  if (audience === 'askedAndGuides') return asked;
  if (audience === 'guidesAndLeadership') return roles.includes('mayor') || roles.includes('chiefExecutive');
  return true;
}

/** How the round's messages fared. @throws DomainError as {@link admitToRound} */
export async function listDeliveries(
  context: Context,
  person: PersonKey,
  engagementId: string,
  roundId: string,
): Promise<DeliveryView[]> {
  await admitToRound(context.db, person, roundId, 'retryDelivery', engagementId);
  const deliveries = await context.db.deliveries.ofRound(roundId);
  return deliveries.map(({ id, kind, state, fault, attempts, changedAt }) => ({
    id,
    kind,
    state,
    fault,
    attempts,
    changedAt: changedAt.toISOString(),
  }));
}
