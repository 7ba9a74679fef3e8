import type { Stores } from '../../../bot/usecases/ports/context.ts';
import type { Conversation } from '../../../bot/usecases/ports/conversations.ts';
import { anId, type CallsOf, type Landmarks } from './landmarks.ts';

const conversation = ({ channel: { tenantId, channelId: id } }: Landmarks): Conversation => ({
  tenantId,
  id,
  kind: 'channel',
  serviceUrl: 'https://teams.example/',
  botId: '28:bot',
  botName: 'Laget rundt',
});

const message = ({ channel, roundId }: Landmarks) => ({
  id: anId(),
  tenantId: channel.tenantId,
  conversationId: channel.channelId,
  threadId: null,
  subject: { kind: 'round', roundId } as const,
  activityId: null,
});

const request = ({ channel, now }: Landmarks) => ({
  id: anId(),
  tenantId: channel.tenantId,
  conversationId: channel.channelId,
  startsAt: now,
  countsFrom: now,
});

/** A message of its own with a post that waits: what is done to deliveries is done to this one. */
const aPost = async ({ deliveries }: Stores, at: Landmarks) => {
  const added = message(at);
  await deliveries.addMessage(added);
  const id = anId();
  await deliveries.addPost(id, added.id, at.now);
  return { id, messageId: added.id };
};

/** Where in Teams the bot is, and what is sent there. */
export const PLACE_CALLS = {
  conversations: {
    oneAtATime: ({ conversations }, { channel }) => conversations.oneAtATime(channel.tenantId),
    find: ({ conversations }, { channel }) => conversations.find(channel.tenantId, channel.channelId),
    seen: ({ conversations }, at) => conversations.seen(conversation(at)),
    personal: ({ conversations }, { guide }) => conversations.personal(guide),
    stop: ({ conversations }, { channel: { tenantId, channelId }, now }) =>
      conversations.stop(tenantId, channelId, 'botRemoved', now),
    resume: ({ conversations }, { channel: { tenantId, channelId } }) =>
      conversations.resume(tenantId, channelId, 'team'),
    resumeAll: ({ conversations }, { channel: { tenantId, channelId } }) =>
      conversations.resumeAll(tenantId, [channelId], ['botRemoved']),
    ofTeam: ({ conversations }, { roster }) => conversations.ofTeam(roster.tenantId, roster.id),
    describe: ({ conversations }, { channel, roster }) =>
      conversations.describe(channel.tenantId, channel.channelId, {
        teamId: roster.id,
        type: 'standard',
        name: 'Nytt',
      }),
    channel: ({ conversations }, { channel }) => conversations.channel(channel.tenantId, channel.channelId),
    addedBy: ({ conversations }, { channel, guide }) =>
      conversations.addedBy(channel.tenantId, channel.channelId, guide.objectId),
    // Nearly all were seen to long ago: what is left is of the last months.
    forgetAdders: ({ conversations }) => conversations.forgetAdders(new Date(0)),
    rosterOf: ({ conversations }, { channel }) => conversations.rosterOf(channel.tenantId, channel.channelId),
    rosterDoor: ({ conversations }, { roster }) => conversations.rosterDoor(roster.tenantId, roster.id),
    silencedBy: ({ conversations }, { channel }) => conversations.silencedBy(channel.tenantId, channel.channelId),
    holdSilence: ({ conversations }, { channel }) => conversations.holdSilence(channel.tenantId, channel.channelId),
    hold: ({ conversations }, { channel, now }) => conversations.hold(channel.tenantId, channel.channelId, now),
    welcome: ({ conversations }, { channel, now }) => conversations.welcome(channel.tenantId, channel.channelId, now),
    firstSeen: ({ conversations }, { channel, now }) =>
      conversations.firstSeen(channel.tenantId, channel.channelId, 'new', now),
  },
  rosters: {
    heed: ({ rosters }, { roster }) => rosters.heed(roster, 'Samfunnsdelen'),
    replace: ({ rosters }, { roster, guide: person, now }) =>
      rosters.replace(roster, [{ teamsId: '29:x', person, guest: false, present: true }], now, now),
    tried: ({ rosters }, { roster, now }) => rosters.tried(roster, now),
    tell: ({ rosters }, { roster, guide: person, now }) =>
      rosters.tell(roster, [{ teamsId: '29:x', objectId: person.objectId }], true, now),
    isUsed: ({ rosters }, { roster }) => rosters.isUsed(roster),
    forgetUnused: ({ rosters }, { now }) => rosters.forgetUnused(now),
    due: ({ rosters }, { now }) => rosters.due(now, 20),
    personOf: ({ rosters }, { roster }) => rosters.personOf(roster, '29:guide-10'),
    standingOf: ({ rosters }, { roster, guide }) => rosters.standingOf(roster, guide),
    outside: ({ rosters }, { engagementId }) => rosters.outside(engagementId),
  },
  deliveries: {
    waiting: ({ deliveries }, { now }) => deliveries.waiting(now),
    find: ({ deliveries }, { deliveryId }) => deliveries.find(deliveryId),
    addMessage: ({ deliveries }, at) => deliveries.addMessage(message(at)),
    wantRoundEdits: ({ deliveries }, { roundId, now }) => deliveries.wantRoundEdits(roundId, now, now),
    isReplacement: ({ deliveries }, { messageId }) => deliveries.isReplacement(messageId),
    replaced: async (stores, at) => stores.deliveries.replaced(at.messageId, (await aPost(stores, at)).messageId),
    addPost: aPost,
    wantEdit: async ({ deliveries }, { messageId, now }) => {
      await deliveries.wantEdit(anId(), messageId, now, now);
      await deliveries.wantEdit(anId(), messageId, now, new Date(now.getTime() - 1));
    },
    due: async (stores, at) => {
      const { id } = await aPost(stores, at);
      await stores.deliveries.due(at.now, 50);
      await stores.deliveries.due(at.now, 50, [id]);
    },
    claim: async (stores, at) => stores.deliveries.claim([(await aPost(stores, at)).id], at.now),
    postpone: async (stores, at) => stores.deliveries.postpone((await aPost(stores, at)).id, at.now, at.now),
    sent: async (stores, at) => stores.deliveries.sent((await aPost(stores, at)).id, 'activity', at.now),
    failed: async (stores, at) => stores.deliveries.failed((await aPost(stores, at)).id, 'refused', at.now),
    superseded: async (stores, at) => stores.deliveries.superseded((await aPost(stores, at)).id, at.now),
    failedCards: ({ deliveries }, { channel }) =>
      deliveries.failedCards(channel.tenantId, [channel.channelId], ['messageGone']),
    ofRound: ({ deliveries }, { roundId }) => deliveries.ofRound(roundId),
    ofSession: ({ deliveries }, { sessionId }) => deliveries.ofSession(sessionId, 'sessionSummary'),
    releaseClaims: ({ deliveries }, { now }) => deliveries.releaseClaims(now),
  },
  pace: {
    begin: ({ pace }) => pace.begin(),
    ofTenant: ({ pace }, { channel, now }) => pace.ofTenant(channel.tenantId, now),
    ofConversations: ({ pace }, { channel, now }) => pace.ofConversations(channel.tenantId, [channel.channelId], now),
    reserve: ({ pace }, at) => pace.reserve([request(at)]),
    stillOut: ({ pace }, { now }) => pace.stillOut([anId()], now),
    answered: async ({ pace }) => {
      await pace.answered(anId(), 10, true);
      await pace.answered(anId(), 10, false);
    },
    forget: ({ pace }) => pace.forget(),
  },
} as const satisfies {
  readonly [Name in 'conversations' | 'rosters' | 'deliveries' | 'pace']: CallsOf<Name>;
};
