import type { ChannelLink } from '../../../domain/engagement.ts';
import type { PersonKey } from '../../../domain/people.ts';
import type { SetUpDraft } from '../../../domain/setUp/draft.ts';
import type { RosterKey } from './rosters.ts';

/** What has been decided about a channel so far. */
export interface StoredSetUp {
  readonly draft: SetUpDraft;
  /** Goes up with each answer. */
  readonly revision: number;
  readonly by: PersonKey;
  readonly at: Date;
}

export interface KnownProgramme {
  readonly id: string;
  readonly name: string;
  readonly madeUp: boolean;
}

/** An engagement that is not over, where it matters to a channel that is to be set up. */
export interface Running {
  readonly id: string;
  readonly shortName: string;
  readonly programmeId: string;
  readonly programmeName: string;
  readonly channelId: string | null;
}

/** A link from a channel to a municipality that is on its way. */
export interface SetUpStore {
  find(channel: ChannelLink): Promise<StoredSetUp | null>;
  /** The same, held until the transaction ends. */
  lock(channel: ChannelLink): Promise<StoredSetUp | null>;
  save(channel: ChannelLink, setUp: StoredSetUp): Promise<void>;
  remove(channel: ChannelLink): Promise<void>;
  /** Lets go of those that nobody has touched since. */
  forget(since: Date): Promise<void>;

  /** The programmes in which the person may set up a municipality, by name. */
  programmesOf(person: PersonKey): Promise<KnownProgramme[]>;
  /** Whether anybody of the tenant guides or leads anything. */
  hasBegun(tenantId: string): Promise<boolean>;
  /** The names of those among the members of a place who may set up in some programme. */
  whoMay(roster: RosterKey): Promise<string[]>;
  /** The municipality's engagements in the tenant that are not over. */
  ofMunicipality(tenantId: string, number: string): Promise<Running[]>;
  /** The engagements that are not over in the team's other channels. */
  inTeam(channel: ChannelLink, teamId: string): Promise<Running[]>;
}
