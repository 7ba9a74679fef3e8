import { UNANSWERED_MS } from '../../domain/pace.ts';
import { roundEditDueAt } from './editRoundCards.ts';
import type { Flight } from './flight.ts';
import type { Context, Stores } from './ports/context.ts';
import type { Delivery, Due } from './ports/deliveries.ts';
import { tellDelivery } from './tellDelivery.ts';
import { readTenantTurns } from './tenantTurns.ts';
import { isBusy } from './unavailable.ts';

/** A delivery that is ours to send, `waitMs` from now at the earliest. */
export interface Claimed extends Pick<Due, 'message' | 'conversation'> {
  readonly delivery: Delivery;
  readonly requestId: string;
  readonly waitMs: number;
}

export interface Look {
  readonly claimed: readonly Claimed[];
  /** True when more is due than could be taken now. */
  readonly more: boolean;
}

/**
 * Takes what is due and may be sent within `aheadMs` without breaking Teams' limits, at most `most`, one in each
 * conversation: Teams answers 412 to two at once in the same. What a limit of its conversation holds back is put off,
 * and what would go to a conversation that is stopped fails without a request.
 */
export async function claimDeliveries(
  context: Context,
  flight: Flight,
  { most, aheadMs }: { most: number; aheadMs: number },
): Promise<Look> {
  const waiting = await context.db.deliveries.due(context.now(), most);
  if (waiting.length === 0) return { claimed: [], more: false };
  const ready = await putOffEdits(context, waiting);
  const { claimed, readAt } = await context.db.transaction(async (stores) => {
    const shared = await stores.pace.begin();
    const now = context.now();
    await stores.pace.stillOut(flight.inDoubt(), shared);
    const found = await stores.deliveries.due(now, most, ready);
    const sendable = await leaveOutHeld(stores, found, now);
    const turns = await giveTurns(stores, sendable, shared.getTime(), aheadMs);
    for (const { due, at } of turns) {
      if (at > shared.getTime() + aheadMs) {
        await stores.deliveries.postpone(due.delivery.id, new Date(now.getTime() + at - shared.getTime()), now);
      }
    }
    const taken = turns.filter(({ at }) => at <= shared.getTime() + aheadMs);
    return { claimed: await take(context, stores, taken, shared, now), readAt: now };
  });
  for (const { requestId } of claimed) flight.reserved(requestId);
  // The turns count from when the shared clock was read, and that was before all this was written.
  const spent = context.now().getTime() - readAt.getTime();
  return { claimed: claimed.map((each) => ({ ...each, waitMs: Math.max(0, each.waitMs - spent) })), more: true };
}

/** Whether an edit may go is decided from what has been committed by now. @returns the ids of what may */
async function putOffEdits(context: Context, waiting: readonly Due[]): Promise<string[]> {
  const ready: string[] = [];
  for (const { delivery, message } of waiting) {
    const { subject } = message;
    // A retry's pause is written in its row already.
    const mayGoAt =
      delivery.kind === 'edit' && delivery.attempts === 0 && subject.kind === 'round'
        ? await roundEditDueAt(context.db, subject.roundId, delivery.wantedSince)
        : null;
    const dueAt = mayGoAt ?? delivery.dueAt;
    const now = context.now();
    if (dueAt <= now) ready.push(delivery.id);
    else await context.db.deliveries.postpone(delivery.id, dueAt, now).catch(leaveHeld);
  }
  return ready;
}

/** What somebody holds is found again at the next look. */
function leaveHeld(error: unknown): void {
  if (!isBusy(error)) throw error;
}

/** At most one in each conversation, and none where nothing may be sent now. */
async function leaveOutHeld(stores: Stores, found: readonly Due[], now: Date): Promise<Due[]> {
  const first = new Map<string, Due>();
  for (const due of found) {
    const { delivery, conversation, stopped, heldUntil } = due;
    const key = `${conversation.tenantId} ${conversation.id}`;
    if (stopped !== null) {
      const still = await stores.conversations.holdSilence(conversation.tenantId, conversation.id);
      // Let in again since it was found: due as before, and taken at the next look.
      if (still === null) continue;
      await stores.deliveries.failed(delivery.id, still, now);
      await tellDelivery(stores, due.message);
    } else if (heldUntil !== null && heldUntil > now) {
      await stores.deliveries.postpone(delivery.id, heldUntil, now);
    } else if (!first.has(key)) {
      first.set(key, due);
    }
  }
  return [...first.values()];
}

interface Turn {
  readonly due: Due;
  /** Milliseconds since the epoch by the shared clock. */
  readonly at: number;
}

/** The instant at which each may go. Ends where a tenant's own limit is reached: the rest stays due. */
async function giveTurns(stores: Stores, found: readonly Due[], now: number, aheadMs: number): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (const [tenantId, ofTenant] of Map.groupBy(found, ({ conversation }) => conversation.tenantId)) {
    const ids = ofTenant.map(({ conversation }) => conversation.id);
    const next = await readTenantTurns(stores, tenantId, ids, now);
    for (const due of ofTenant) {
      const free = next.freeIn(due.conversation.id);
      if (free > now + aheadMs) {
        turns.push({ due, at: free });
        continue;
      }
      const at = next.nextIn(due.conversation.id);
      if (at > now + aheadMs) break;
      turns.push({ due, at });
      next.take(at);
    }
  }
  return turns;
}

async function take(
  context: Context,
  stores: Stores,
  turns: readonly Turn[],
  shared: Date,
  now: Date,
): Promise<Claimed[]> {
  const deliveries = await stores.deliveries.claim(
    turns.map(({ due }) => due.delivery.id),
    now,
  );
  const byId = new Map(deliveries.map((delivery) => [delivery.id, delivery]));
  const claimed = turns.map(({ due: { message, conversation, delivery }, at }) => ({
    delivery: byId.get(delivery.id) ?? delivery,
    message,
    conversation,
    requestId: context.newId(),
    waitMs: at - shared.getTime(),
    startsAt: new Date(at),
    countsFrom: new Date(at + UNANSWERED_MS),
  }));
  await stores.pace.reserve(
    claimed.map(({ requestId, conversation, startsAt, countsFrom }) => ({
      id: requestId,
      tenantId: conversation.tenantId,
      conversationId: conversation.id,
      startsAt,
      countsFrom,
    })),
  );
  return claimed;
}
