import { CLOSING_GRACE_MS, type Round } from '../../domain/round.ts';
import { eachApart } from './eachApart.ts';
import { editRoundCards } from './editRoundCards.ts';
import type { Context, Stores } from './ports/context.ts';
import { refreshSignals } from './refreshSignals.ts';

/**
 * Settles a closed round where nothing can change it any more: its result is there for everybody at once, in the cards and
 * in the tab. Within the caller's transaction. Returns the round as it is afterwards.
 */
export async function settle(context: Context, stores: Stores, round: Round): Promise<Round> {
  const now = context.now();
  // A form that came in the very millisecond in which the ten minutes were over was in time.
  const endedBy = new Date(now.getTime() - CLOSING_GRACE_MS - 1);
  if (round.settledAt !== null || !(await stores.rounds.settle(round.id, now, endedBy))) return round;
  const settled: Round = { ...round, settledAt: now };
  // Until now somebody might have sent theirs in.
  await stores.drafts.dropAll(round.id);
  await editRoundCards(context, stores, settled);
  await refreshSignals(context, stores, round.engagementId, now);
  await stores.changes.publish(round.engagementId, 'round');
  return settled;
}

/** Settles a round when its ten minutes are over; before that, nothing happens. Safe to run twice, and side by side. */
export async function settleWhenDue(context: Context, roundId: string): Promise<void> {
  await context.db.transaction(async (stores) => {
    const round = await stores.rounds.find(roundId);
    if (round !== null) await settle(context, stores, round);
  });
}

/** Settles what a lost job, or a process that ended in between, left. */
export async function settleDueRounds(context: Context): Promise<void> {
  const unsettled = await context.db.rounds.unsettled();
  await eachApart(context, 'settling a round', unsettled, String, (roundId) => settleWhenDue(context, roundId));
}
