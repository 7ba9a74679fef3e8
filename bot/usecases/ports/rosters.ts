import type { PersonKey } from '../../../domain/people.ts';
import type { NamedMember } from '../../../domain/place.ts';
import type { Conversation } from './conversations.ts';

/** Somebody whom Teams lists among the members of a place. */
export interface RosterMember {
  /** The `29:…` id. */
  readonly teamsId: string;
  /** Null for what has no account, such as another bot. */
  readonly objectId: string | null;
  /** The tenant that Teams names for them; in anything but a shared channel the account is the place's own. */
  readonly tenantId: string | null;
  readonly name: string;
  readonly guest: boolean;
  /** Asked for when somebody is written to, and kept nowhere. */
  readonly mail?: string;
}

/** Asks Teams who is in a place. */
export interface Roster {
  /**
   * Everybody in a team (by the team's own conversation), a channel with members of its own, or a group chat, read page
   * by page. @throws DeliveryError when Teams does not say, or not everything
   */
  members(of: Conversation): Promise<RosterMember[]>;
}

/** How often Teams is asked on behalf of people who only look. */
export interface Looks {
  /**
   * Reads a place's members once for all who look in the same moment, and at most once a minute.
   * @returns false where it was not read, since it was tried a moment ago
   */
  reading(of: RosterKey, read: () => Promise<void>): Promise<boolean>;
  /**
   * Whether one more channel that nobody has heard of may be asked for. Those who are in the team and those who are not
   * count apart, so that no stranger uses up what its members have.
   */
  mayAskFor(person: PersonKey, team: RosterKey, inTeam: boolean): boolean;
}

/** The members of one place: a team's, or those of a channel that has its own. */
export interface RosterKey {
  readonly tenantId: string;
  readonly id: string;
}

/** A member as it is kept. Names are not: who holds no role is nobody to us. */
export interface KeptMember extends Pick<RosterMember, 'teamsId' | 'guest'> {
  readonly person: PersonKey | null;
  /** False for somebody who may not be let in, although they are listed. */
  readonly present: boolean;
}

export interface RosterStore {
  /** From now on it is read when its time comes. `name` null leaves the one that is known. */
  heed(roster: RosterKey, name: string | null): Promise<void>;
  /** Puts a whole reading in place of what was known, apart from what events have said since `unless`. */
  replace(roster: RosterKey, members: readonly KeptMember[], readAt: Date, unless: Date): Promise<void>;
  /** A reading was tried and did not come to anything; what was known stands. */
  tried(roster: RosterKey, at: Date): Promise<void>;
  /**
   * What an event says: these are in, or out, from now on. Whose a Teams id is, is taken from the event, else from what
   * is known of the id.
   */
  tell(roster: RosterKey, members: readonly NamedMember[], present: boolean, at: Date): Promise<void>;
  /** Whether anybody needs to know who is there: the channel of an engagement is, or is being, set up. */
  isUsed(roster: RosterKey): Promise<boolean>;
  /** Lets go of those that nobody needs, with their members, where they were not read since. */
  forgetUnused(since: Date): Promise<void>;
  /** Of those that somebody needs, the ones that were not read or tried since, longest ago first. */
  due(since: Date, most: number): Promise<RosterKey[]>;
  /** Who the id belongs to among the members of the place; null when that is not known. */
  personOf(roster: RosterKey, teamsId: string): Promise<PersonKey | null>;
  /**
   * What is known of a person in a place: whether they are there (null where nothing is), and when its members were last
   * read.
   */
  standingOf(
    roster: RosterKey,
    person: PersonKey,
  ): Promise<{ readonly present: boolean | null; readonly readAt: Date | null }>;
  /** Holders of a role in the engagement who are not among its channel's members, so that the role does not count. */
  outside(engagementId: string): Promise<PersonKey[]>;
}
