import { may } from '../access.ts';
import { ROLES, type Role } from '../people.ts';

/** All that decides whether somebody may set up a channel. */
export interface SetUpFacts {
  /** Whether they are among the members of the channel; null where that is not known. */
  readonly inTeam: boolean | null;
  /** Whether a role of theirs lets them set up further municipalities in some programme. */
  readonly guides: boolean;
  /** Whether anybody guides or leads anything in the tenant. */
  readonly begun: boolean;
  /** Whether it was they who added the app to the team, as Teams told when it was added. */
  readonly added: boolean;
}

/**
 * `first`: may, and makes the tenant's first programme by it. The rest are reasons why not. `notSeen` is all that is told
 * to somebody who cannot be seen to be a member, whyever: by more reasons they could tell which channels there are, and
 * which of them are linked.
 */
export type SetUpStanding = 'may' | 'first' | 'notSeen' | 'notGuide' | 'notFirst';

/**
 * Who may link a channel to a municipality: somebody who is in the channel, and guides or leads in the programme that it
 * is to be part of. Where a tenant has neither guides nor leads yet, nobody could ever become one: there it is whoever
 * added the app to the team, whom Teams has named and whom the tenant let do that; they make the first programme, lead
 * it, and are the first guide. As soon as there is one, that way is shut.
 */
export function standingOf({ inTeam, guides, begun, added }: SetUpFacts): SetUpStanding {
  // Whoever put the app there was there; nobody else is taken at their word while the members cannot be read.
  if (inTeam === false || (inTeam === null && !added)) return 'notSeen';
  if (guides) return 'may';
  if (begun) return 'notGuide';
  return added ? 'first' : 'notFirst';
}

/** The roles that let somebody set up another municipality in the same programme. */
export const SETTING_UP: readonly Role[] = ROLES.filter((role) => may([role], 'setUp'));
