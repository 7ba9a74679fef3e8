import type { DeliveryFault } from './delivery.ts';

/** A channel of its own kind has members of its own; a standard one has the team's. */
export const CHANNEL_TYPES = ['standard', 'private', 'shared'] as const;

export type ChannelType = (typeof CHANNEL_TYPES)[number];

/** Somebody that Teams names in an event: always by its own id for them, often by nothing else. */
export interface NamedMember {
  /** The `29:…` id. */
  readonly teamsId: string;
  /** Null where the event does not say it. */
  readonly objectId: string | null;
}

/** What Teams tells of a place the bot is, was or is no longer in. */
export type PlaceEvent =
  | { readonly kind: 'membersJoined' | 'membersLeft'; readonly members: readonly NamedMember[] }
  | { readonly kind: 'botAdded' | 'botRemoved' }
  | { readonly kind: 'teamRenamed' | 'channelRenamed' | 'channelCreated'; readonly name: string | null }
  | { readonly kind: 'teamArchived' | 'teamDeleted' | 'channelDeleted' }
  | { readonly kind: 'teamUnarchived' | 'teamRestored' | 'channelRestored' };

/** Why nothing can be said in a place any more, for the events after which that is so. */
export const SILENCED_BY: Readonly<Partial<Record<PlaceEvent['kind'], DeliveryFault>>> = {
  botRemoved: 'botRemoved',
  teamArchived: 'teamArchived',
  teamDeleted: 'teamDeleted',
  channelDeleted: 'channelDeleted',
};

/** What is over when one of these comes. Another reason, heard of meanwhile, stands. */
export const ENDED_BY: Readonly<Partial<Record<PlaceEvent['kind'], readonly DeliveryFault[]>>> = {
  botAdded: ['botRemoved', 'notInConversation', 'blocked', 'teamDeleted'],
  teamUnarchived: ['teamArchived'],
  teamRestored: ['teamDeleted'],
  channelRestored: ['channelDeleted'],
};

/** True for what happens to one channel, where all else happens to the team and to each of its channels. */
export function isOfOneChannel(kind: PlaceEvent['kind'], type: ChannelType): boolean {
  return kind.startsWith('channel') || (type !== 'standard' && !kind.startsWith('team'));
}

/**
 * Whether a person with this home may be let in where they are a member. People of another organisation can be members
 * of a shared channel alone; they are let in when their own organisation is among those that the service is for.
 */
export function isHomeAllowed(home: string, host: string, allowed: readonly string[]): boolean {
  return home === host || allowed.includes(home);
}

/**
 * What an event said of a person stands this long against a reading of the members, in milliseconds: for a while Teams
 * may still list who has just left, and not yet who has just come.
 */
export const EVENT_STANDS_MS = 5 * 60_000;

/** How old a reading of the members may be before it is made anew, in milliseconds. */
export const READING_STANDS_MS = 60 * 60_000;
