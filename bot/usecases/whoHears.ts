import { may } from '../../domain/access.ts';
import { HEARD_BY, type LiveSubject } from '../../domain/live.ts';
import type { PersonKey } from '../../domain/people.ts';
import { mayReadAnswers, type Round } from '../../domain/round.ts';
import type { Stores } from './ports/context.ts';
import type { HeldRole } from './ports/engagements.ts';

/** Something that changed, and the rounds whose announced audience alone is to hear of it, if it is theirs. */
export interface Change {
  readonly engagementId: string;
  readonly what: LiveSubject;
  readonly seenIn?: readonly string[] | undefined;
}

/**
 * Of those who hold a role in the engagement at this moment, whoever may be told that it changed: those alone who may read
 * what did. No query more however many hold one; one for each round that it was seen in.
 */
export async function whoHears(
  stores: Pick<Stores, 'rounds'>,
  holders: readonly HeldRole[],
  { what, seenIn = [] }: Change,
): Promise<PersonKey[]> {
  const held = Map.groupBy(holders, ({ person }) => `${person.tenantId} ${person.objectId}`);
  const readers = [...held.values()].flatMap((own) => {
    const roles = own.map(({ role }) => role);
    return own[0] !== undefined && may(roles, HEARD_BY[what]) ? [{ person: own[0].person, roles }] : [];
  });
  const rounds: (Round | null)[] = [];
  for (const id of seenIn) rounds.push(await stores.rounds.find(id));
  return readers
    .filter(({ person, roles }) => rounds.every((round) => round !== null && mayReadAnswers(round, person, roles)))
    .map(({ person }) => person);
}
