import { localDate } from '../../domain/calendar.ts';
import type { Engagement } from '../../domain/engagement.ts';
import type { PersonKey } from '../../domain/people.ts';
import { type AuditedAction, withAudit } from './act/withAudit.ts';
import { finishSession } from './endSession.ts';
import { engagementOfChat } from './linkChat.ts';
import type { Context, Stores } from './ports/context.ts';
import type { Conversation } from './ports/conversations.ts';
import { beginSession } from './startSession.ts';

/** What Teams tells of a meeting. */
export interface MeetingEvent {
  readonly kind: 'meetingStart' | 'meetingEnd';
  readonly meetingId: string;
  /** When it began or ended, by Teams. */
  readonly at: Date;
  readonly activityId: string;
  /** Where it was told; what sort of place that is, the event need not say. */
  readonly conversation: Omit<Conversation, 'kind'>;
  /** The thread of a channel's meeting. */
  readonly threadId: string | null;
  /** Null where Teams names nobody. */
  readonly by: PersonKey | null;
}

/**
 * Takes in that a meeting began or ended, once however often it is told, and whichever of the two comes first. A meeting
 * in a place that is linked to no engagement is nobody's business here: nothing is written. Of an engagement that has ended
 * no meeting begins.
 */
export async function heedMeeting(context: Context, event: MeetingEvent): Promise<void> {
  const found = await whose(context.db, event);
  if (found === null) return;
  const via = `event ${event.kind}` as const;
  const action: AuditedAction = { by: null, engagementId: found.engagement.id, via, about: null, from: null };
  await withAudit(context, action, (within) =>
    within.db.act(async (stores, outcome) => {
      const engagement = await stores.engagements.lock(found.engagement.id);
      if (engagement === null) return outcome.unchanged(undefined);
      const { tenantId, id } = event.conversation;
      await stores.conversations.seen({ ...event.conversation, kind: found.kind });
      if (!(await stores.conversations.firstSeen(tenantId, id, event.activityId, within.now())))
        return outcome.unchanged(undefined);
      const isNews =
        event.kind === 'meetingStart'
          ? await begins(within, stores, engagement, found.kind, event)
          : await ends(within, stores, engagement, event);
      if (!isNews) outcome.unchanged(undefined);
    }),
  );
}

type Found = { readonly engagement: Engagement; readonly kind: 'channel' | 'groupChat' };

async function whose(stores: Stores, { conversation: { tenantId, id } }: MeetingEvent): Promise<Found | null> {
  const ofChannel = await stores.engagements.findByChannel({ tenantId, channelId: id });
  if (ofChannel !== null) return { engagement: ofChannel, kind: 'channel' };
  const ofChat = await engagementOfChat(stores, { tenantId, conversationId: id });
  const engagement = ofChat === null ? null : await stores.engagements.find(ofChat);
  return engagement && { engagement, kind: 'groupChat' };
}

/** Whether anything came of it. */
async function begins(
  context: Context,
  stores: Stores,
  engagement: Engagement,
  kind: Found['kind'],
  { meetingId, at, conversation, threadId, by }: MeetingEvent,
): Promise<boolean> {
  const over = await stores.sessions.lastEnd(engagement.id, meetingId);
  if (over !== null && at <= over) return false;
  const { endedOn } = await stores.archive.state(engagement.id);
  if (endedOn !== null && endedOn < localDate(context.now()).toString()) return false;
  const before = await stores.sessions.running(engagement.id);
  const begun = await beginSession(context, stores, engagement, {
    place: kind === 'channel' ? 'channel' : 'meetingChat',
    meetingId,
    spot: { tenantId: conversation.tenantId, conversationId: conversation.id, threadId },
    by: await knownHere(stores, engagement.id, by),
  });
  return begun.id !== before?.id || begun.meetingId !== before.meetingId;
}

/** Whether it was not known before. */
async function ends(
  context: Context,
  stores: Stores,
  engagement: Engagement,
  { meetingId, at, by }: MeetingEvent,
): Promise<boolean> {
  const before = await stores.sessions.lastEnd(engagement.id, meetingId);
  // Told again, perhaps after the meeting has begun anew.
  if (before !== null && at <= before) return false;
  await stores.sessions.noteEnd(engagement.id, meetingId, at);
  const running = await stores.sessions.running(engagement.id);
  if (running?.meetingId !== meetingId) return true;
  await finishSession(context, stores, engagement, running, {
    by: await knownHere(stores, engagement.id, by),
    asks: true,
  });
  return true;
}

/** Whoever has no part in the engagement is not written down. */
async function knownHere(stores: Stores, engagementId: string, by: PersonKey | null): Promise<PersonKey | null> {
  if (by === null) return null;
  return (await stores.engagements.rolesOf(by, engagementId)).length > 0 ? by : null;
}
