import type { PersonKey, Role } from '../../domain/people.ts';
import { comesFromAnswers, type Signal, type SignalFacts } from '../../domain/signal.ts';
import { readableBy } from '../../domain/signals/readableBy.ts';
import type { Stores } from './ports/context.ts';

/** A signal with as much of its facts as the reader may see: all, or none. */
export interface ReadableSignal {
  readonly signal: Signal;
  readonly facts: SignalFacts | null;
}

/** Those of an engagement's signals that a person with these roles may see, in the order given. */
export async function signalsFor(
  stores: Stores,
  person: PersonKey,
  roles: readonly Role[],
  engagementId: string,
  signals: readonly Signal[],
): Promise<ReadableSignal[]> {
  const guarded = signals.some(({ facts }) => comesFromAnswers(facts.kind));
  const rounds = guarded ? await stores.rounds.list(engagementId) : [];
  return signals.flatMap((signal) => {
    const readable = readableBy(signal.facts, rounds, person, roles);
    return readable === 'hidden' ? [] : [{ signal, facts: readable === 'whole' ? signal.facts : null }];
  });
}
