import {
  CONVERSATION_LIMITS,
  earliest,
  type Limit,
  LONGEST_WINDOW_MS,
  SPREAD_MS,
  TENANT_LIMITS,
  UNANSWERED_MS,
  withRoomLeft,
} from '../../domain/pace.ts';
import type { Stores } from './ports/context.ts';

/** How far back a tenant's requests are read, in milliseconds: twice its window. A conversation's are, beyond its own. */
const LOOK_BACK_MS = 2_000;

/** What questions keep to. */
const OF_CONVERSATION = withRoomLeft(CONVERSATION_LIMITS);
const OF_TENANT = withRoomLeft(TENANT_LIMITS);

/** The turns of a tenant's next requests to Teams, in milliseconds since the epoch by the shared clock. */
export interface TenantTurns {
  /** The earliest instant at which a request to the conversation breaks no limit of the conversation's own. */
  freeIn(conversationId: string): number;
  /** The earliest at which it breaks no limit at all, and starts apart from the tenant's others. */
  nextIn(conversationId: string): number;
  /** The same for a question, which leaves room for messages. */
  questionIn(conversationId: string): number;
  /** From now on a request that starts at that instant counts with the tenant's. */
  take(at: number): void;
}

/**
 * Reads what counts against a tenant's limits and those of the given conversations. It holds while the reservations do
 * that `stores.pace.begin` keeps waiting.
 * @param now the shared clock's instant
 */
export async function readTenantTurns(
  { pace }: Pick<Stores, 'pace'>,
  tenantId: string,
  conversationIds: readonly string[],
  now: number,
): Promise<TenantTurns> {
  const recent = await pace.ofTenant(tenantId, new Date(now - LOOK_BACK_MS));
  const since = new Date(now - LONGEST_WINDOW_MS - LOOK_BACK_MS);
  const ofConversation = await pace.ofConversations(tenantId, conversationIds, since);
  const counted = recent.map(({ countsFrom }) => countsFrom.getTime());
  let spread = Math.max(now, ...recent.map(({ startsAt }) => startsAt.getTime() + SPREAD_MS));
  const freeIn = (conversationId: string, limits: readonly Limit[]) => {
    const own = (ofConversation.get(conversationId) ?? []).map((at) => at.getTime());
    return earliest(own, limits, now);
  };
  return {
    freeIn: (conversationId) => freeIn(conversationId, CONVERSATION_LIMITS),
    nextIn: (conversationId) =>
      earliest(counted, TENANT_LIMITS, Math.max(freeIn(conversationId, CONVERSATION_LIMITS), spread)),
    questionIn: (conversationId) =>
      earliest(counted, OF_TENANT, Math.max(freeIn(conversationId, OF_CONVERSATION), spread)),
    take(at) {
      spread = at + SPREAD_MS;
      counted.push(at + UNANSWERED_MS);
      counted.sort((a, b) => b - a);
    },
  };
}
