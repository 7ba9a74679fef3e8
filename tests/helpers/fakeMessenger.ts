import type { Conversation } from '../../bot/usecases/ports/conversations.ts';
import type { Content, Messenger } from '../../bot/usecases/ports/messenger.ts';

export interface Sent {
  readonly kind: 'post' | 'edit';
  readonly activityId: string;
  readonly conversationId: string;
  readonly threadId: string | null;
  readonly content: Content;
}

/** Teams as the port promises it: remembers what it was given, and fails the way a test asks it to. */
export class FakeMessenger implements Messenger {
  readonly sent: Sent[] = [];
  /** Thrown instead of sending, one for each attempt, until there are none left. */
  readonly failures: Error[] = [];
  /** Awaited in the middle of a send. */
  onSend: () => Promise<void> = async () => undefined;
  #next = 1;

  async post(to: Conversation, threadId: string | null, content: Content): Promise<string> {
    await this.#fail();
    const activityId = String(this.#next++);
    this.sent.push({ kind: 'post', activityId, conversationId: to.id, threadId, content });
    return activityId;
  }

  async edit(to: Conversation, activityId: string, content: Content): Promise<void> {
    await this.#fail();
    this.sent.push({ kind: 'edit', activityId, conversationId: to.id, threadId: null, content });
  }

  async #fail(): Promise<void> {
    await this.onSend();
    const failure = this.failures.shift();
    if (failure) throw failure;
  }
}
