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
  /** Keeps the newest service address. */
  seen(conversation: Conversation): Promise<void>;
  /** True the first time; a conversation is welcomed once. */
  welcome(tenantId: string, id: string, at: Date): Promise<boolean>;
  /** True the first time this activity is seen: Teams may hand over the same one twice. */
  firstSeen(tenantId: string, conversationId: string, activityId: string, at: Date): Promise<boolean>;
}
