import { roundOf } from '../../domain/delivery.ts';
import type { Stores } from './ports/context.ts';
import type { Message } from './ports/deliveries.ts';

/** Those who look at the round see how its messages fared. */
export async function tellDelivery(stores: Stores, message: Message): Promise<void> {
  const roundId = roundOf(message.subject);
  const round = roundId === null ? null : await stores.rounds.find(roundId);
  if (round !== null) await stores.changes.publish(round.engagementId, 'delivery');
}
