import { setTimeout as sleep } from 'node:timers/promises';
import { UNANSWERED_MS } from '../../domain/pace.ts';
import type { Flight } from './flight.ts';
import type { Context } from './ports/context.ts';
import { DeliveryError } from './ports/messenger.ts';
import { readTenantTurns } from './tenantTurns.ts';

/** How long a request waits for its turn, in milliseconds: somebody may be waiting for what it answers. */
const PATIENCE_MS = 3_000;

/** Where a request goes: its limits are its conversation's and its tenant's. */
export interface RequestTarget {
  readonly tenantId: string;
  readonly id: string;
}

/**
 * Sends one request to Teams that is no delivery (a question who is in a place, say) inside the limits that deliveries
 * keep, and counts it with them. Teams gives questions twice as many as messages; here they share the smaller number, of
 * which questions leave a quarter: the cards come first.
 * @throws DeliveryError `throttled` without sending where its turn is more than three seconds away; what `send` throws
 */
export async function paceRequest<T>(
  { db, newId }: Pick<Context, 'db' | 'newId'>,
  flight: Flight,
  { tenantId, id: conversationId }: RequestTarget,
  send: () => Promise<T>,
): Promise<T> {
  const id = newId();
  const waitMs = await db.transaction(async (stores) => {
    const now = (await stores.pace.begin()).getTime();
    await stores.pace.stillOut(flight.inDoubt(), new Date(now));
    const at = (await readTenantTurns(stores, tenantId, [conversationId], now)).questionIn(conversationId);
    if (at > now + PATIENCE_MS) return { tooLong: at - now };
    const times = { startsAt: new Date(at), countsFrom: new Date(at + UNANSWERED_MS) };
    await stores.pace.reserve([{ id, tenantId, conversationId, ...times }]);
    return at - now;
  });
  if (typeof waitMs === 'object') throw new DeliveryError('throttled', true, waitMs.tooLong);
  flight.reserved(id);
  try {
    if (waitMs > 0) await sleep(waitMs);
    flight.leaves(id);
    try {
      return await send();
    } finally {
      await db.pace.answered(id, 0, flight.answered(id));
    }
  } finally {
    flight.over(id);
  }
}
