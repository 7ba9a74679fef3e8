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

/** When an edit that was first wanted at `wantedSince` may go, as things stand now. */
export async function roundEditDueAt(stores: Stores, round: Round, wantedSince: Date): Promise<Date> {
  const openings = await stores.responses.openings(round.id);
  const answers = await stores.responses.list(round.id);
  const lastAnswer = Math.max(0, ...answers.map((response) => response.changedAt.getTime()));
  return editDueAt({
    wantedSince,
    lastAnswerAt: lastAnswer === 0 ? null : new Date(lastAnswer),
    openForms: openings.filter((opening) => !opening.sent).map((opening) => opening.openedAt),
    closed: round.closedAt !== null,
  });
}
