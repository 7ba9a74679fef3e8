import type { PersonKey, Role } from '../people.ts';
import { mayReadAnswers, type Round } from '../round.ts';
import { isForAudience, type Resting } from '../signal.ts';

/**
 * Whether somebody who may read signals is to know of this one. What gives answers away is for the audience that was
 * announced when those answers were asked for, in every round it was seen in. For everybody else, the programme lead
 * included, it is not there: no word of it, no count, no sign that there is anything.
 */
export function readableBy(
  facts: Resting,
  rounds: readonly Pick<Round, 'id' | 'audience' | 'asked'>[],
  person: PersonKey,
  roles: readonly Role[],
): boolean {
  if (!isForAudience(facts)) return true;
  return facts.rounds.every(({ id }) => {
    const round = rounds.find((entry) => entry.id === id);
    return round !== undefined && mayReadAnswers(round, person, roles);
  });
}
