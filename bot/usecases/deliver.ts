import { MOST_ATTEMPTS, retryDelayMs } from '../../domain/delivery.ts';
import { roundEditDueAt } from './editRoundCards.ts';
import { loadContent } from './loadContent.ts';
import type { Context, Stores } from './ports/context.ts';
import type { Claim, Delivery, Message } from './ports/deliveries.ts';
import { DeliveryError, type Messenger } from './ports/messenger.ts';

type Claimed = Extract<Claim, { outcome: 'claimed' }>;

/**
 * Works one delivery: claims it, renders what its message says now, hands it to Teams, and writes how it went.
 * Idempotent and safe to overlap: what is done, given up or claimed by somebody else is left alone. A process killed in
 * the middle leaves a claim that runs out, and the delivery is tried again.
 */
export async function deliver(context: Context, messenger: Messenger, deliveryId: string): Promise<void> {
  const dueAt = await whenDue(context, deliveryId);
  if (dueAt === null) return;
  if (dueAt > context.now()) return postpone(context, deliveryId, dueAt);
  const claim = await context.db.transaction((stores) => stores.deliveries.claim(deliveryId, context.now()));
  if (claim.outcome === 'gone') return;
  if (claim.outcome === 'busy') return again(context, deliveryId, claim.until);
  await attempt(context, messenger, claim);
}

/** When a delivery may go as things stand now, or null when there is nothing left to do. */
async function whenDue(context: Context, deliveryId: string): Promise<Date | null> {
  const found = await context.db.deliveries.find(deliveryId);
  if (found === null) return null;
  const { delivery, message } = found;
  if (delivery.state !== 'queued' && delivery.state !== 'sending') return null;
  // A retry's pause and a wish to edit at once are both written in the row; an edit also minds the open forms.
  if (delivery.kind === 'post' || delivery.attempts > 0 || message.subject.kind !== 'round') return delivery.dueAt;
  if (delivery.dueAt > context.now()) return delivery.dueAt;
  const round = await context.db.rounds.find(message.subject.roundId);
  return round === null ? delivery.dueAt : roundEditDueAt(context.db, round, delivery.wantedSince);
}

async function postpone(context: Context, deliveryId: string, dueAt: Date): Promise<void> {
  await context.db.transaction(async (stores) => {
    if (!(await stores.deliveries.postpone(deliveryId, dueAt, context.now()))) return;
    await stores.jobs.enqueue({ name: 'deliver', data: { deliveryId } }, dueAt);
  });
}

async function again(context: Context, deliveryId: string, at: Date): Promise<void> {
  await context.db.jobs.enqueue({ name: 'deliver', data: { deliveryId } }, at);
}

async function attempt(context: Context, messenger: Messenger, { delivery, message }: Claimed): Promise<void> {
  if (delivery.kind === 'edit' && message.activityId === null) {
    // Its post was given up, so there is nothing to edit; a new post will show the newest state anyway.
    return context.db.deliveries.superseded(delivery.id, context.now());
  }
  let activityId: string;
  try {
    activityId = await hand(context, messenger, message, delivery.kind);
  } catch (error) {
    return fail(context, delivery, message, asDeliveryError(context, delivery, error));
  }
  await context.db.transaction(async (stores) => {
    await stores.deliveries.sent(delivery.id, activityId, context.now());
    await tell(stores, message);
  });
}

/** One request to Teams. @returns the id of the message there. */
async function hand(context: Context, messenger: Messenger, message: Message, kind: Delivery['kind']): Promise<string> {
  const conversation = await context.db.conversations.find(message.tenantId, message.conversationId);
  const content = await loadContent(context, message, conversation?.kind ?? 'channel');
  if (conversation === null || content === null) throw new DeliveryError('subjectGone', false);
  if (kind === 'post' || message.activityId === null) return messenger.post(conversation, message.threadId, content);
  await messenger.edit(conversation, message.activityId, content);
  return message.activityId;
}

/** A stranger among the errors is a fault of ours: logged here, tried again like the others, and shown in the end. */
function asDeliveryError(context: Context, delivery: Delivery, error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  context.log.error({ deliveryId: delivery.id, error }, 'delivery broke');
  return new DeliveryError('refused', true);
}

async function fail(context: Context, delivery: Delivery, message: Message, error: DeliveryError): Promise<void> {
  const now = context.now();
  if (error.retry && delivery.attempts < MOST_ATTEMPTS) {
    const pause = retryDelayMs(delivery.attempts, error.retryAfterMs, context.random());
    return postpone(context, delivery.id, new Date(now.getTime() + pause));
  }
  context.log.warn({ deliveryId: delivery.id, fault: error.fault, attempts: delivery.attempts }, 'delivery given up');
  await context.db.transaction(async (stores) => {
    await stores.deliveries.failed(delivery.id, error.fault, now);
    await tell(stores, message);
  });
}

/** Those who look at the round see how its card fared. */
async function tell(stores: Stores, message: Message): Promise<void> {
  if (message.subject.kind !== 'round') return;
  const round = await stores.rounds.find(message.subject.roundId);
  if (round !== null) await stores.changes.publish(round.engagementId, 'delivery');
}

/**
 * Gives every delivery whose job was lost, or whose worker may have died, a new job for when it can be taken. Safe to run
 * at any time: a job that finds its delivery done, or in good hands, does nothing.
 */
export async function requeueUnfinished(context: Context, before: Date): Promise<void> {
  for (const { id, at } of await context.db.deliveries.unfinished(before)) {
    await context.db.jobs.enqueue({ name: 'deliver', data: { deliveryId: id } }, at);
  }
}
