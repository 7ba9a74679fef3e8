import { randomUUID } from 'node:crypto';
import { heedMeeting, type MeetingEvent } from '../../../bot/usecases/heedMeeting.ts';
import { linkChat } from '../../../bot/usecases/linkChat.ts';
import { startSession } from '../../../bot/usecases/startSession.ts';
import type { AuditVia } from '../../../domain/texts/auditWords.ts';
import { aConversation } from '../house.ts';
import { type Row, WRITTEN } from './row.ts';

const ofMeeting = (kind: MeetingEvent['kind']): Row => ({
  neverRefused: 'Teams tells what happened; of a place that is linked to nothing there is no act',
  // When it was last heard of.
  beside: ['conversation'],
  async ready({ house, context, heed, who, channelId }) {
    const event: MeetingEvent = {
      kind,
      meetingId: `meeting ${channelId}`,
      at: house.context.now(),
      activityId: randomUUID(),
      conversation: aConversation({ id: channelId }),
      threadId: null,
      by: who('guide'),
    };
    const start: MeetingEvent = { ...event, kind: 'meetingStart', activityId: randomUUID() };
    if (kind === 'meetingEnd') await heedMeeting(house.context, start);
    return { refused: {}, act: heed(() => heedMeeting(context, event)) };
  },
});

/** Sessions: by hand, by what is written, and by what Teams tells. */
export const SESSION_ROWS = {
  'route startSession': {
    async ready({ route, who, whoMayNot }) {
      return {
        refused: { role: route('startSession', whoMayNot('runSession')) },
        act: route('startSession', who('guide')),
      };
    },
  },
  'route endSession': {
    async ready({ house, route, who, whoMayNot, id }) {
      const { id: sessionId } = await startSession(house.context, who('guide'), id);
      const called = { params: { sessionId } };
      return {
        refused: {
          role: route('endSession', whoMayNot('runSession'), called),
          'no such session': route('endSession', who('guide'), { params: { sessionId: randomUUID() } }),
        },
        act: route('endSession', who('guide'), called),
      };
    },
  },
  'command meeting': {
    beside: WRITTEN,
    async ready({ write, who, whoMayNot, stranger }) {
      return {
        refused: { role: write('møte', whoMayNot('runSession')), stranger: write('møte', stranger) },
        act: write('møte', who('guide')),
      };
    },
  },
  'command linkChat': {
    async ready({ house, context, heed, who, id, channelId }) {
      const { tenantId } = who('guide');
      const chat = { tenantId, conversationId: `chat ${channelId}` };
      const taken = { tenantId, conversationId: `other chat ${channelId}` };
      const others = house.who('guide');
      const { id: otherId } = house.engagement;
      await house.context.db.sessions.linkChat(taken, otherId, others, house.context.now());
      return {
        refused: { 'a chat of another municipality': heed(() => linkChat(context, who('guide'), taken, '')) },
        act: heed(() => linkChat(context, who('guide'), chat, '')),
      };
    },
  },
  'event meetingStart': ofMeeting('meetingStart'),
  'event meetingEnd': ofMeeting('meetingEnd'),
} satisfies Partial<Record<AuditVia, Row>>;
