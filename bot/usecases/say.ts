import type { Subject } from '../../domain/delivery.ts';
import type { Context } from './ports/context.ts';
import type { Conversation } from './ports/conversations.ts';
import { postMessage } from './postMessage.ts';

/**
 * Answers something that was written: one message, once for each activity however often Teams hands it over.
 * `threadId` is the thread it was written in, null outside channels.
 */
export async function say(
  context: Context,
  to: Conversation,
  activityId: string,
  threadId: string | null,
  subject: Subject,
): Promise<void> {
  await context.db.transaction(async (stores) => {
    if (!(await stores.conversations.firstSeen(to.tenantId, to.id, activityId, context.now()))) return;
    await postMessage(context, stores, to, threadId, subject);
  });
}

/**
 * Greets a conversation the bot was added to: once, whatever Teams repeats, and never each person in a team
 * (Teams store validation guidelines). `addedBy` is the name of who added the bot, where Teams says it.
 */
export async function welcome(
  context: Context,
  to: Conversation,
  subject: Extract<Subject, { kind: 'welcome' }>,
): Promise<void> {
  await context.db.transaction(async (stores) => {
    if (!(await stores.conversations.welcome(to.tenantId, to.id, context.now()))) return;
    await postMessage(context, stores, to, null, subject);
  });
}
