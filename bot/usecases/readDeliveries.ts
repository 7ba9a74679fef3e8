import type { Subject } from '../../domain/delivery.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { DeliveryView } from '../../domain/views.ts';
import { admitToRound } from './access.ts';
import { namesOf } from './people.ts';
import type { Context } from './ports/context.ts';

const ABOUT: Readonly<Partial<Record<Subject['kind'], DeliveryView['about']>>> = {
  round: 'card',
  nudge: 'nudge',
  threadNudge: 'threadNudge',
};

/** How the round's messages fared, newest first. @throws DomainError as {@link admitToRound} */
export async function listDeliveries(
  context: Context,
  person: PersonKey,
  engagementId: string,
  roundId: string,
): Promise<DeliveryView[]> {
  await admitToRound(context.db, person, roundId, 'retryDelivery', engagementId);
  const views: DeliveryView[] = [];
  for (const { delivery, message } of await context.db.deliveries.ofRound(roundId)) {
    const { id, kind, state, fault, attempts, wantedSince, changedAt } = delivery;
    const { subject } = message;
    const to =
      state === 'failed' && subject.kind === 'nudge'
        ? (await namesOf(context.db, engagementId, [subject]))(subject)
        : null;
    views.push({
      id,
      kind,
      about: ABOUT[subject.kind] ?? 'reply',
      to,
      state,
      fault,
      attempts,
      wantedSince: wantedSince.toISOString(),
      changedAt: changedAt.toISOString(),
    });
  }
  return views;
}
