import { roundOf } from '../../domain/delivery.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import { admitToRound } from './access.ts';
import type { Context, Stores } from './ports/context.ts';
import type { Delivery, Message } from './ports/deliveries.ts';
import { replaceMessage } from './replaceMessage.ts';

/**
 * Tries a message that was given up once more, as a delivery of its own that takes the failed one's place. A card that
 * is gone is posted anew. One that did not fail is left as it is.
 * @throws DomainError as `admitToRound`; `notFound` when the delivery is not of this engagement.
 */
export async function retryDelivery(
  context: Context,
  person: PersonKey,
  engagementId: string,
  deliveryId: string,
): Promise<void> {
  await context.db.act(async (stores, outcome) => {
    const found = await stores.deliveries.find(deliveryId);
    const roundId = found && roundOf(found.message.subject);
    if (found === null || roundId === null) throw new DomainError('notFound');
    await admitToRound(stores, person, roundId, 'retryDelivery', engagementId);
    if (found.delivery.state !== 'failed') return outcome.unchanged(undefined);
    await sendAgain(context, stores, found);
    await stores.changes.publish(engagementId, 'delivery');
  });
}

/** A delivery of its own takes the failed one's place. */
export async function sendAgain(
  context: Context,
  stores: Stores,
  { delivery, message }: { readonly delivery: Delivery; readonly message: Message },
): Promise<void> {
  const now = context.now();
  await stores.deliveries.superseded(delivery.id, now);
  if (delivery.kind === 'post') await stores.deliveries.addPost(context.newId(), message.id, now);
  else if (delivery.fault === 'messageGone') await replaceMessage(context, stores, message);
  else await stores.deliveries.wantEdit(context.newId(), message.id, now, now);
}
