import type { DeliveryFault, DeliveryState, Subject } from '../../../domain/delivery.ts';
import type { Conversation } from './conversations.ts';

/** One message of ours in Teams; its posts and edits are deliveries. */
export interface Message {
  readonly id: string;
  readonly tenantId: string;
  readonly conversationId: string;
  /** The thread it belongs in; null starts a thread of its own in a channel. */
  readonly threadId: string | null;
  readonly subject: Subject;
  /** Teams' id of it, once posted. */
  readonly activityId: string | null;
}

export interface Delivery {
  readonly id: string;
  readonly messageId: string;
  readonly kind: 'post' | 'edit';
  readonly state: DeliveryState;
  readonly wantedSince: Date;
  readonly dueAt: Date;
  readonly attempts: number;
  readonly fault: DeliveryFault | null;
  readonly changedAt: Date;
}

/** A delivery whose time has come, with what it takes to work it. */
export interface Due {
  readonly delivery: Delivery;
  readonly message: Message;
  readonly conversation: Conversation;
  /** Why nothing is sent there until the bot is heard from again; null when all is well. */
  readonly stopped: DeliveryFault | null;
  /** Teams asked to leave the conversation alone until then. */
  readonly heldUntil: Date | null;
}

export interface DeliveryStore {
  /** How many are due and not yet sent. */
  waiting(now: Date): Promise<number>;
  find(id: string): Promise<{ delivery: Delivery; message: Message } | null>;
  addMessage(message: Message): Promise<void>;
  /** The same as {@link wantEdit} for every card of the round that is not gone. */
  wantRoundEdits(roundId: string, wantedAt: Date, dueAt: Date): Promise<void>;
  /** True when the message stands where another one was lost. */
  isReplacement(messageId: string): Promise<boolean>;
  /** It is gone in Teams, and is neither shown nor edited again. */
  replaced(messageId: string, byMessageId: string): Promise<void>;
  addPost(id: string, messageId: string, at: Date): Promise<void>;
  /** At most one edit of a message waits at a time. @returns the waiting edit's id */
  wantEdit(id: string, messageId: string, wantedAt: Date, dueAt: Date): Promise<string>;
  /**
   * What can be taken now, longest due first, `among` the given ids where they are: waiting, or claimed by a worker whose
   * claim ran out; in a conversation where nothing is under way; and an edit only behind its post.
   */
  due(now: Date, most: number, among?: readonly string[]): Promise<Due[]>;
  /** Takes what {@link due} gave in the same transaction, while no other can. @returns them as they are now */
  claim(ids: readonly string[], now: Date): Promise<Delivery[]>;
  /** Back to waiting. An edit gives way to a newer one that waits already, which will show the same and more. */
  postpone(id: string, dueAt: Date, at: Date): Promise<void>;
  sent(id: string, activityId: string, at: Date): Promise<void>;
  failed(id: string, fault: DeliveryFault, at: Date): Promise<void>;
  superseded(id: string, at: Date): Promise<void>;
  /** The round's deliveries, newest first. */
  /** Cards of rounds that could not be posted or edited in these conversations for one of these reasons, oldest first. */
  failedCards(
    tenantId: string,
    conversationIds: readonly string[],
    faults: readonly DeliveryFault[],
  ): Promise<{ delivery: Delivery; message: Message }[]>;
  ofRound(roundId: string): Promise<{ delivery: Delivery; message: Message }[]>;
  /** A session's messages of one kind that are not gone. */
  ofSession(sessionId: string, kind: 'session' | 'sessionSummary'): Promise<Message[]>;
  /** On the embedded database no other process can hold a claim: at start every claim is a dead one's. */
  releaseClaims(at: Date): Promise<void>;
}
