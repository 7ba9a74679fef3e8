import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import { endOf, isOpen, type Round, resultBy } from '../../domain/round.ts';
import type { EndedView, RoundView } from '../../domain/views.ts';
import { admitToRound } from './access.ts';
import { eachApart } from './eachApart.ts';
import { editRoundCards } from './editRoundCards.ts';
import type { Context, Stores } from './ports/context.ts';
import { settle } from './settleRound.ts';
import { viewResult } from './viewResult.ts';
import { viewRound } from './views.ts';

/**
 * Closes a round by somebody's button; its cards say so at once, and become the result as soon as nothing can change it
 * any more, which is at once where no form is open. Closing a closed round changes nothing.
 * @throws DomainError as `admitToRound`.
 */
export async function closeRound(
  context: Context,
  person: PersonKey,
  roundId: string,
  engagementId?: string,
): Promise<EndedView> {
  return context.db.act(async (stores, outcome) => {
    const { round, engagement } = await admitToRound(stores, person, roundId, 'closeRound', engagementId);
    const now = context.now();
    const closed = await finishRound(context, stores, round, person, now);
    const stand = closed ?? (await stores.rounds.find(round.id)) ?? round;
    const view: EndedView = {
      round: await viewRound(stores, stand, engagement, now),
      result: stand.settledAt === null ? null : await viewResult(stores, stand, engagement, now),
    };
    return closed === null ? outcome.unchanged(view) : view;
  });
}

/** What somebody who may close a round sees before they do. @throws DomainError as `admitToRound`; `roundClosed` */
export async function askToClose(context: Context, person: PersonKey, roundId: string): Promise<RoundView> {
  const { round, engagement } = await admitToRound(context.db, person, roundId, 'closeRound');
  if (!isOpen(round, context.now())) throw new DomainError('roundClosed');
  return viewRound(context.db, round, engagement, context.now());
}

/** Closes a round whose window has ended; before its time, or closed already, nothing happens. Safe to run twice. */
export async function closeWhenDue(context: Context, roundId: string): Promise<void> {
  await context.db.transaction(async (stores) => {
    const round = await stores.rounds.find(roundId);
    const now = context.now();
    if (round === null || round.closesAt > now) return;
    await finishRound(context, stores, round, null, now);
  });
}

/** Closes every round whose job was lost or came early. */
export async function closeDueRounds(context: Context): Promise<void> {
  const due = await context.db.rounds.due(context.now());
  await eachApart(context, 'closing a round', due, String, (roundId) => closeWhenDue(context, roundId));
}

/**
 * Within the caller's transaction. Returns the round as it is then; null where it was closed before. One whose window had
 * ended before anybody came to close it was over then: nobody gets more time because a job was late.
 */
export async function finishRound(
  context: Context,
  stores: Stores,
  round: Round,
  by: PersonKey | null,
  now: Date,
): Promise<Round | null> {
  const at = now < endOf(round) ? now : endOf(round);
  if (!(await stores.rounds.close(round.id, at, by))) return null;
  const closed: Round = { ...round, closedAt: at, closedBy: by };
  const settled = await settle(context, stores, closed);
  if (settled.settledAt !== null) return settled;
  // After the last millisecond in which a form counts.
  const due = new Date(resultBy(closed).getTime() + 1);
  await stores.jobs.enqueue({ name: 'settleRound', data: { roundId: round.id } }, due);
  await editRoundCards(context, stores, closed);
  await stores.changes.publish(round.engagementId, 'round');
  return closed;
}
