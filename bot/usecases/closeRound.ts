import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import { isOpen, type Round } from '../../domain/round.ts';
import type { ResultView, RoundView } from '../../domain/views.ts';
import { admitToRound } from './access.ts';
import { eachApart } from './eachApart.ts';
import { editRoundCards } from './editRoundCards.ts';
import type { Context, Stores } from './ports/context.ts';
import { refreshSignals } from './refreshSignals.ts';
import { viewResult } from './viewResult.ts';
import { viewRound } from './views.ts';

/**
 * Closes a round by somebody's button; its cards become the result at once. Closing a closed round changes nothing.
 * @throws DomainError as `admitToRound`.
 */
export async function closeRound(
  context: Context,
  person: PersonKey,
  roundId: string,
  engagementId?: string,
): Promise<ResultView> {
  return context.db.act(async (stores, outcome) => {
    const { round, engagement } = await admitToRound(stores, person, roundId, 'closeRound', engagementId);
    const now = context.now();
    const closed = await finishRound(context, stores, round, person, now);
    if (closed !== null) return viewResult(stores, closed, engagement, now);
    const before = (await stores.rounds.find(round.id)) ?? round;
    return outcome.unchanged(await viewResult(stores, before, engagement, now));
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

/** Within the caller's transaction. Returns the round as it is then; null where it was closed before. */
export async function finishRound(
  context: Context,
  stores: Stores,
  round: Round,
  by: PersonKey | null,
  now: Date,
): Promise<Round | null> {
  if (!(await stores.rounds.close(round.id, now, by))) return null;
  const closed: Round = { ...round, closedAt: now, closedBy: by };
  await stores.drafts.dropAll(round.id);
  await editRoundCards(context, stores, closed);
  await refreshSignals(context, stores, round.engagementId, now);
  await stores.changes.publish(round.engagementId, 'round');
  return closed;
}
