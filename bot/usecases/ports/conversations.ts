import type { DeliveryFault } from '../../../domain/delivery.ts';
import type { PersonKey } from '../../../domain/people.ts';
import type { ChannelType } from '../../../domain/place.ts';

/** A place in Teams where the bot may speak, as the last activity from there described it. */
export interface Conversation {
  readonly tenantId: string;
  /** Without `;messageid=…`. */
  readonly id: string;
  readonly kind: 'channel' | 'groupChat' | 'personal';
  readonly serviceUrl: string;
  readonly botId: string;
  readonly botName: string;
}

export interface RosterDoor {
  readonly conversation: Conversation;
  readonly type: ChannelType;
  readonly silenced: DeliveryFault | null;
}

/** What is known of a channel. */
export interface ChannelPlace {
  readonly conversation: Conversation;
  readonly teamId: string | null;
  readonly type: ChannelType | null;
  readonly name: string | null;
  readonly silenced: DeliveryFault | null;
  /** The object id of whoever added the app to the team last; of the place's own tenant. */
  readonly addedBy: string | null;
}

export interface ConversationStore {
  /**
   * Until the end of the transaction nobody else is told of the tenant's places: what concerns a whole team takes many
   * channels, and two such would wait for each other.
   */
  oneAtATime(tenantId: string): Promise<void>;
  find(tenantId: string, id: string): Promise<Conversation | null>;
  /** Keeps the newest service address. `person` is whose own chat with the bot it is, where it is one. */
  seen(conversation: Conversation, person?: PersonKey): Promise<void>;
  /** The person's own chat with the bot; null when there is none, or none that takes messages. */
  personal(person: PersonKey): Promise<Conversation | null>;
  /** Nothing is sent there any more, until {@link resume}. */
  stop(tenantId: string, id: string, fault: DeliveryFault, at: Date): Promise<void>;
  /**
   * Somebody spoke there, so the bot is in it. `teamId` is the team of a channel, null elsewhere.
   * @returns true when that is news: it was stopped, or the team was not known
   */
  resume(tenantId: string, id: string, teamId: string | null): Promise<boolean>;
  /** Ends these reasons for silence, and no others. @returns the ids of those that may be spoken in again */
  resumeAll(tenantId: string, ids: readonly string[], faults: readonly DeliveryFault[]): Promise<string[]>;
  /** The ids of a team's conversations, as far as they are known. */
  ofTeam(tenantId: string, teamId: string): Promise<string[]>;
  /** What is known of a channel beside its address; null leaves it as it is. */
  describe(
    tenantId: string,
    id: string,
    facts: { readonly teamId: string | null; readonly type: ChannelType | null; readonly name: string | null },
  ): Promise<void>;
  /** Null for one that is not known, and for what is no channel. */
  channel(tenantId: string, id: string): Promise<ChannelPlace | null>;
  /** Keeps who added the app there. */
  addedBy(tenantId: string, id: string, objectId: string): Promise<void>;
  /**
   * Forgets who added the bot to teams that were welcomed before `since`: by name wherever it was, and by id where the
   * tenant has a programme, since nobody becomes anything by it there any more.
   */
  forgetAdders(since: Date): Promise<void>;
  /** Whose list of members a channel goes by: its own, or its team's; null where neither is known. */
  rosterOf(tenantId: string, channelId: string): Promise<string | null>;
  /** Where the members of a team or channel are asked for: its own conversation, else by way of one of the team's. */
  rosterDoor(tenantId: string, id: string): Promise<RosterDoor | null>;
  /** Why nothing is sent there; null when all is well, or the place is not known. */
  silencedBy(tenantId: string, id: string): Promise<DeliveryFault | null>;
  /**
   * The same, and it stays so until the transaction ends: whoever lets the bot in again waits, and then finds what was
   * given up for it.
   */
  holdSilence(tenantId: string, id: string): Promise<DeliveryFault | null>;
  /** Nothing is sent there until then; an earlier and longer wish stands. */
  hold(tenantId: string, id: string, until: Date): Promise<void>;
  /** True the first time; a conversation is welcomed once. */
  welcome(tenantId: string, id: string, at: Date): Promise<boolean>;
  /** True the first time this activity is seen: Teams may hand over the same one twice. */
  firstSeen(tenantId: string, conversationId: string, activityId: string, at: Date): Promise<boolean>;
}
