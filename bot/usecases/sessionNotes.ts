import { DomainError } from '../../domain/errors.ts';
import { isAgreed, type Plan, type PlanItem } from '../../domain/plan.ts';
import type { PlanChange } from '../../domain/planChange.ts';
import type { Context, Stores } from './ports/context.ts';

/** Changes to what was noted are gathered for so long before the card that tells of them is edited, in milliseconds. */
const GATHERING_MS = 20_000;

const sessionOf = (item: PlanItem): string[] =>
  isAgreed(item) && item.sessionId !== undefined ? [item.sessionId] : [];

/** @throws DomainError `invalidInput` for what is said to come of a session that is not this engagement's */
export async function requireSessions(stores: Stores, engagementId: string, change: PlanChange): Promise<void> {
  const named = new Set(change.flatMap((edit) => (edit.op === 'add' ? sessionOf(edit.item) : [])));
  for (const id of named) {
    if ((await stores.sessions.find(id))?.engagementId !== engagementId) {
      throw new DomainError('invalidInput', 'sessionId: not of this engagement');
    }
  }
}

/**
 * What is noted, corrected or ticked off after a session's end stands on its card a little later, within the caller's
 * transaction. `before` is the plan that the change was made to.
 */
export async function retellSessions(
  context: Context,
  stores: Stores,
  { items }: Plan,
  change: PlanChange,
): Promise<void> {
  const before = new Map(items.map((item) => [item.id, item]));
  const touched = change.flatMap((edit) => {
    const item = edit.op === 'set' ? before.get(edit.item ?? '') : edit.item;
    return item === undefined ? [] : sessionOf(item);
  });
  const now = context.now();
  const dueAt = new Date(now.getTime() + GATHERING_MS);
  for (const id of new Set(touched)) {
    for (const message of await stores.deliveries.ofSession(id, 'sessionSummary')) {
      await stores.deliveries.wantEdit(context.newId(), message.id, now, dueAt);
    }
  }
}
