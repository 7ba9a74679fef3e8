import type { PersonKey, Role } from '../people.ts';
import { mayReadAnswers, type Round } from '../round.ts';
import { comesFromAnswers, type SignalFacts } from '../signal.ts';

/**
 * How much of a signal somebody who may read signals sees. What gives answers away is for the audience that was
 * announced when those answers were asked for, in every round it was seen in. The programme lead sees that there is
 * something to talk about, and none of the numbers: they see signals, and no answers. For everybody else outside the
 * audience it is not there.
 */
export function readableBy(
  { kind, rounds: seenIn }: Pick<SignalFacts, 'kind' | 'rounds'>,
  rounds: readonly Pick<Round, 'id' | 'audience' | 'asked'>[],
  person: PersonKey,
  roles: readonly Role[],
): 'whole' | 'brief' | 'hidden' {
  if (!comesFromAnswers(kind)) return 'whole';
  const inEvery = seenIn.every(({ id }) => {
    const round = rounds.find((entry) => entry.id === id);
    return round !== undefined && mayReadAnswers(round, person, roles);
  });
  if (inEvery) return 'whole';
  return roles.includes('programmeLead') ? 'brief' : 'hidden';
}
