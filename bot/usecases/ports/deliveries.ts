import type { DeliveryFault, DeliveryState, Subject } from '../../../domain/delivery.ts';

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

export type Claim =
  | { readonly outcome: 'claimed'; readonly delivery: Delivery; readonly message: Message }
  /** Another delivery of the same message is under way; try again then. */
  | { readonly outcome: 'busy'; readonly until: Date }
  /** Done, given up, or claimed by somebody else. */
  | { readonly outcome: 'gone' };

export interface DeliveryStore {
  find(id: string): Promise<{ delivery: Delivery; message: Message } | null>;
  addMessage(message: Message): Promise<void>;
  messagesOfRound(roundId: string): Promise<Message[]>;
  addPost(id: string, messageId: string, at: Date): Promise<void>;
  /**
   * At most one edit of a message waits at a time.
   * @returns the waiting edit's id, and whether it is new or was moved forward (and so needs a job).
   */
  wantEdit(id: string, messageId: string, wantedAt: Date, dueAt: Date): Promise<{ id: string; wake: boolean }>;
  /** Serial per message: holds the message row while it decides. A claim that ran out may be taken over. */
  claim(id: string, now: Date): Promise<Claim>;
  /**
   * Back to waiting. An edit gives way to a newer one that waits already, which will show the same and more.
   * @returns false when it gave way, and no job is needed.
   */
  postpone(id: string, dueAt: Date, at: Date): Promise<boolean>;
  sent(id: string, activityId: string, at: Date): Promise<void>;
  failed(id: string, fault: DeliveryFault, at: Date): Promise<void>;
  superseded(id: string, at: Date): Promise<void>;
  /**
   * What should have been worked by `before` and was not, and whatever is claimed, with the instant from which it can
   * be taken: its job may be lost, or its worker dead.
   */
  unfinished(before: Date): Promise<{ readonly id: string; readonly at: Date }[]>;
  /** The round's deliveries, newest first. */
  ofRound(roundId: string): Promise<Delivery[]>;
  /** On the embedded database no other process can hold a claim: at start every claim is a dead one's. */
  releaseClaims(at: Date): Promise<void>;
}
