import type { DeliveryFault } from '../delivery.ts';
import type { PersonKey } from '../people.ts';
import type { ChannelType } from '../place.ts';
import type { ProgrammeTemplate } from '../programmeTemplate.ts';
import type { IsoInstant } from '../views.ts';
import type { SetUpDraft } from './draft.ts';

/**
 * Why somebody may not set a channel up. `notSeen` is the one answer to whoever cannot be seen to be a member of the
 * channel, whether there is one, and whether it is linked or not; all others are told to members alone. `appMissing`: the
 * bot was taken out.
 */
export const CLOSED_REASONS = ['notSeen', 'appMissing', 'notGuide', 'notFirst'] as const;

export type ClosedReason = (typeof CLOSED_REASONS)[number];

/** Another engagement, as far as the person may know of it. */
export interface OtherEngagement {
  /** Null where they have no role in it. */
  readonly id: string | null;
  readonly shortName: string;
  readonly programmeName: string;
}

export type SetUpView =
  /** `engagementId` is null where the person, a member of the channel, has no role in what it is linked to. */
  | { readonly state: 'linked'; readonly engagementId: string | null }
  | {
      readonly state: 'closed';
      readonly why: ClosedReason;
      /** Those in the channel who may, by name; told to its members alone. Null where they could not be read. */
      readonly who: readonly string[] | null;
    }
  | OpenSetUp;

export interface OpenSetUp {
  readonly state: 'open';
  readonly channelName: string | null;
  readonly type: ChannelType;
  /** Why the bot cannot speak there; null when it can. */
  readonly silence: DeliveryFault | null;
  /** Whether the members could ever be read. */
  readonly membersKnown: boolean;
  /** The tenant has no programme yet: the first is made with this. */
  readonly first: boolean;
  readonly me: { readonly person: PersonKey; readonly name: string };
  readonly revision: number;
  readonly draft: SetUpDraft;
  /** Who answered last, and when; null where nobody has. */
  readonly changed: { readonly by: string | null; readonly mine: boolean; readonly at: IsoInstant } | null;
  readonly programmes: readonly { readonly id: string; readonly name: string; readonly madeUp: boolean }[];
  /** Of the chosen programme. */
  readonly templates: readonly ProgrammeTemplate[];
  /** Engagements in the team's other channels, of programmes in which the person has a role. */
  readonly sameTeam: readonly OtherEngagement[];
  /** Of the chosen municipality, elsewhere, of programmes in which the person has a role. */
  readonly sameMunicipality: readonly (OtherEngagement & {
    readonly hasChannel: boolean;
    /** Whether the person may move it to this channel. */
    readonly mayMove: boolean;
  })[];
}

/** Somebody in the channel's team. */
export interface SetUpMember {
  readonly person: PersonKey;
  readonly name: string;
  readonly guest: boolean;
}

/** `read` is false where Teams did not say who is there. */
export interface SetUpMembers {
  readonly read: boolean;
  readonly members: readonly SetUpMember[];
}
