import type { PersonKey, Role } from '../../domain/people.ts';
import { isForAudience, type Resting, type Signal } from '../../domain/signal.ts';
import { readableBy } from '../../domain/signals/readableBy.ts';
import type { Stores } from './ports/context.ts';

/** Those of an engagement's signals that a person with these roles may know of, in the order given. */
export async function signalsFor(
  stores: Stores,
  person: PersonKey,
  roles: readonly Role[],
  engagementId: string,
  signals: readonly Signal[],
): Promise<Signal[]> {
  const guarded = signals.some(({ facts }) => isForAudience(facts));
  const rounds = guarded ? await stores.rounds.list(engagementId) : [];
  return signals.filter(({ facts }) => readableBy(facts, rounds, person, roles));
}

/** Tells the open tabs of those who may know of a signal that it changed, and nobody else that there is anything. */
export function publishSignal(stores: Stores, engagementId: string, facts: Resting): Promise<void> {
  if (!isForAudience(facts)) return stores.changes.publish(engagementId, 'signal');
  return stores.changes.publish(
    engagementId,
    'signal',
    facts.rounds.map(({ id }) => id),
  );
}
