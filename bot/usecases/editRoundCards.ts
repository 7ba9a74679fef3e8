import { EDIT_RULE, editDueAt } from '../../domain/cardEdit.ts';
import type { Round } from '../../domain/round.ts';
import type { Context, Stores } from './ports/context.ts';

/**
 * Wants every card of the round brought up to date. What is written down here is when to look: answers that come at the
 * same moment do not see each other's forms as sent yet, so whether the edit may go is decided then, from what has
 * been committed by then ({@link roundEditDueAt}).
 */
export async function editRoundCards(context: Context, stores: Stores, round: Round): Promise<void> {
  const now = context.now();
  const look = round.closedAt === null ? new Date(now.getTime() + EDIT_RULE.readingMs) : now;
  for (const message of await stores.deliveries.messagesOfRound(round.id)) {
    const edit = await stores.deliveries.wantEdit(context.newId(), message.id, now, look);
    if (edit.wake) await stores.jobs.enqueue({ name: 'deliver', data: { deliveryId: edit.id } }, look);
  }
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
