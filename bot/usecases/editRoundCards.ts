import { EDIT_RULE, editDueAt } from '../../domain/cardEdit.ts';
import type { Round } from '../../domain/round.ts';
import type { Context, Stores } from './ports/context.ts';

/**
 * When to look whether the round's cards may be edited to what is so now. Answers that come at the same moment do not see
 * each other's forms as sent yet, so whether the edit may go is decided then, from what has been committed by then
 * ({@link roundEditDueAt}). A closed round is looked at at once.
 */
export function editLookAt(round: Pick<Round, 'closedAt'>, now: Date): Date {
  return round.closedAt === null ? new Date(now.getTime() + EDIT_RULE.readingMs) : now;
}

/** Wants every card of the round brought up to date. */
export async function editRoundCards(context: Context, stores: Stores, round: Round): Promise<void> {
  const now = context.now();
  await stores.deliveries.wantRoundEdits(round.id, now, editLookAt(round, now));
}

/** When an edit first wanted at `wantedSince` may go, as things stand now. Null when the round was deleted. */
export async function roundEditDueAt(stores: Stores, roundId: string, wantedSince: Date): Promise<Date | null> {
  const stand = await stores.answering.stand(roundId);
  return stand && editDueAt({ wantedSince, ...stand });
}
