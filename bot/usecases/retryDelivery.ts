import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import { admitToRound } from './access.ts';
import type { Context } from './ports/context.ts';

/**
 * Tries a message that was given up once more, as a delivery of its own that takes the failed one's place. One that did
 * not fail is left as it is.
 * @throws DomainError as `admitToRound`; `notFound` when the delivery is not of this engagement.
 */
export async function retryDelivery(
  context: Context,
  person: PersonKey,
  engagementId: string,
  deliveryId: string,
): Promise<void> {
  await context.db.transaction(async (stores) => {
    const found = await stores.deliveries.find(deliveryId);
    if (found === null || found.message.subject.kind !== 'round') throw new DomainError('notFound');
    await admitToRound(stores, person, found.message.subject.roundId, 'retryDelivery', engagementId);
    const now = context.now();
    const { delivery, message } = found;
    if (delivery.state !== 'failed') return;
    await stores.deliveries.superseded(deliveryId, now);
    let next = context.newId();
    if (delivery.kind === 'post') await stores.deliveries.addPost(next, message.id, now);
    else next = (await stores.deliveries.wantEdit(next, message.id, now, now)).id;
    await stores.jobs.enqueue({ name: 'deliver', data: { deliveryId: next } }, now);
    await stores.changes.publish(engagementId, 'delivery');
  });
}
