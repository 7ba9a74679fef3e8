import { setTimeout as sleep } from 'node:timers/promises';
import { ANSWER_MS, CLAIM_MS, type DeliveryFault, retryDelayMs } from '../../domain/delivery.ts';
import type { Claimed } from './claimDeliveries.ts';
import type { Flight } from './flight.ts';
import { loadContent } from './loadContent.ts';
import type { Context, Stores } from './ports/context.ts';
import { DeliveryError, type Messenger } from './ports/messenger.ts';
import { replaceMessage } from './replaceMessage.ts';
import { tellDelivery } from './tellDelivery.ts';
import { isUnavailable } from './unavailable.ts';

/** Between two tries to write down what was sent, and how long it is tried, in milliseconds: ten minutes. */
const NOTE_PAUSE_MS = 250;
const NOTE_MS = 600_000;

/** How one went: as it should, not at all, or with a fault, after which it may be tried again. */
export type Ending = 'sent' | 'superseded' | 'tooLate' | DeliveryFault;

/**
 * Works one claimed delivery: renders what its message says now, hands it to Teams when its turn has come, and writes
 * how it went. A process killed in the middle leaves a claim that runs out, and the delivery is tried again.
 * @param turn resolves when `claimed.waitMs` have passed since it was claimed
 */
export async function deliver(
  context: Context,
  messenger: Messenger,
  flight: Flight,
  claimed: Claimed,
  turn: Promise<void>,
): Promise<Ending> {
  const { delivery, message, requestId } = claimed;
  try {
    if (delivery.kind === 'edit' && message.activityId === null) {
      // Its post was given up, so there is nothing to edit; a new post will show the newest state anyway.
      await context.db.deliveries.superseded(delivery.id, context.now());
      return 'superseded';
    }
    const outcome = await hand(context, messenger, flight, claimed, turn);
    // It overslept: the claim runs out, and whoever takes the delivery over then sends it.
    if (outcome === null) return 'tooLate';
    const hadArrived = flight.answered(requestId);
    const answeredAt = context.now().getTime();
    await untilThere(() =>
      context.db.transaction(async (stores) => {
        // The transaction may have waited for a connection; the budget should not.
        await stores.pace.answered(requestId, context.now().getTime() - answeredAt, hadArrived);
        if (outcome instanceof DeliveryError) return fail(context, stores, claimed, outcome);
        await stores.deliveries.sent(delivery.id, outcome, context.now());
        await tellDelivery(stores, message);
      }),
    );
    return outcome instanceof DeliveryError ? outcome.fault : 'sent';
  } finally {
    flight.over(requestId);
  }
}

/** One request to Teams. @returns the id of the message there, or what went wrong; null when it was too late to send */
async function hand(
  context: Context,
  messenger: Messenger,
  flight: Flight,
  { delivery, message, conversation, requestId }: Claimed,
  turn: Promise<void>,
): Promise<string | DeliveryError | null> {
  try {
    const content = await loadContent(context, message, conversation);
    if (content === null) return new DeliveryError('subjectGone', false);
    await turn;
    if (context.now().getTime() > delivery.changedAt.getTime() + CLAIM_MS - ANSWER_MS) return null;
    flight.leaves(requestId);
    if (delivery.kind === 'post' || message.activityId === null) {
      return await messenger.post(conversation, message.threadId, content);
    }
    await messenger.edit(conversation, message.activityId, content);
    return message.activityId;
  } catch (error) {
    if (error instanceof DeliveryError) return error;
    // Nothing has left: the claim runs out, and it is sent when the database answers again.
    if (isUnavailable(error)) return null;
    // A stranger among the errors is a fault of ours: logged here, tried again like the others, and shown in the end.
    context.log.error({ deliveryId: delivery.id, error }, 'delivery broke');
    return new DeliveryError('refused', true);
  }
}

/**
 * What Teams has taken must be written down, or it is sent twice: tried again as long as the store does not answer and
 * this process lives, but no longer than the operator needs to see that it will not come back.
 */
async function untilThere(work: () => Promise<void>): Promise<void> {
  for (const giveUp = performance.now() + NOTE_MS; ; ) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error) || performance.now() > giveUp) throw error;
    }
    await sleep(NOTE_PAUSE_MS, undefined, { ref: false });
  }
}

async function fail(context: Context, stores: Stores, claimed: Claimed, error: DeliveryError): Promise<void> {
  const { delivery, message, conversation } = claimed;
  const { fault, retryAfterMs } = error;
  const now = context.now();
  const pause = error.retry ? retryDelayMs(delivery.attempts, retryAfterMs, context.random()) : null;
  if (retryAfterMs !== null) {
    await stores.conversations.hold(conversation.tenantId, conversation.id, new Date(now.getTime() + retryAfterMs));
  }
  if (error.stops) await stores.conversations.stop(conversation.tenantId, conversation.id, fault, now);
  if (pause !== null) return stores.deliveries.postpone(delivery.id, new Date(now.getTime() + pause), now);

  const isCard = delivery.kind === 'edit' && message.subject.kind === 'round';
  if (fault === 'messageGone' && isCard && !(await stores.deliveries.isReplacement(message.id))) {
    context.log.info({ deliveryId: delivery.id }, 'card gone, posted anew');
    await replaceMessage(context, stores, message);
  } else {
    context.log.warn({ deliveryId: delivery.id, fault, attempts: delivery.attempts }, 'delivery given up');
    await stores.deliveries.failed(delivery.id, fault, now);
  }
  await tellDelivery(stores, message);
}
