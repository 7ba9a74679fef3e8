import type { DeliveryFault } from '../../../domain/delivery.ts';
import type { PersonKey } from '../../../domain/people.ts';

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

export interface ConversationStore {
  find(tenantId: string, id: string): Promise<Conversation | null>;
  /** Keeps the newest service address. `person` is whose own chat with the bot it is, where it is one. */
  seen(conversation: Conversation, person?: PersonKey): Promise<void>;
  /** The person's own chat with the bot; null when there is none, or none that takes messages. */
  personal(person: PersonKey): Promise<Conversation | null>;
  /** Nothing is sent there any more, until {@link resume}. */
  stop(tenantId: string, id: string, fault: DeliveryFault, at: Date): Promise<void>;
  /** Somebody spoke there, so the bot is in it. `teamId` is the team of a channel, null elsewhere. */
  resume(tenantId: string, id: string, teamId: string | null): Promise<void>;
  /** The bot was added to a team again: Teams says so in one of its channels, and it holds for all of them. */
  resumeTeam(tenantId: string, teamId: string): Promise<void>;
  /** Nothing is sent there until then; an earlier and longer wish stands. */
  hold(tenantId: string, id: string, until: Date): Promise<void>;
  /** True the first time; a conversation is welcomed once. */
  welcome(tenantId: string, id: string, at: Date): Promise<boolean>;
  /** True the first time this activity is seen: Teams may hand over the same one twice. */
  firstSeen(tenantId: string, conversationId: string, activityId: string, at: Date): Promise<boolean>;
}
