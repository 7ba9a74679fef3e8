import { may } from '../../domain/access.ts';
import { HEARD_BY, type LiveSubject } from '../../domain/live.ts';
import type { PersonKey } from '../../domain/people.ts';
import { mayReadAnswers } from '../../domain/round.ts';
import type { Stores } from './ports/context.ts';

/** Something that changed, and the rounds whose announced audience alone is to hear of it, if it is theirs. */
export interface Change {
  readonly engagementId: string;
  readonly what: LiveSubject;
  readonly seenIn?: readonly string[] | undefined;
}

/** Whether a person, with the roles of this moment, may be told that it changed: only where they may read what did. */
export async function hears(stores: Stores, person: PersonKey, change: Change): Promise<boolean> {
  const roles = await stores.engagements.rolesOf(person, change.engagementId);
  if (!may(roles, HEARD_BY[change.what])) return false;
  for (const roundId of change.seenIn ?? []) {
    const round = await stores.rounds.find(roundId);
    if (round === null || !mayReadAnswers(round, person, roles)) return false;
  }
  return true;
}
