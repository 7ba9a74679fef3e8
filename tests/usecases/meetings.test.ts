import { randomUUID } from 'node:crypto';
import { endEngagement } from '../../bot/usecases/archive.ts';
import { endSession } from '../../bot/usecases/endSession.ts';
import { heedMeeting, type MeetingEvent } from '../../bot/usecases/heedMeeting.ts';
import { linkChat } from '../../bot/usecases/linkChat.ts';
import { readSessions } from '../../bot/usecases/readSessions.ts';
import { startSession } from '../../bot/usecases/startSession.ts';
import { DATABASES } from '../helpers/databases.ts';
import { aConversation, anEngagement, aProgramme, type House, openHouseOn, TENANT } from '../helpers/house.ts';

const MINUTE = 60_000;
const CHAT = '19:meeting_Fjord@thread.v2';

describe.each(DATABASES)('what Teams tells of meetings on $name', ({ open }) => {
  let house: House;
  let id: string;

  beforeEach(async () => {
    const sister = anEngagement({
      municipality: { ...anEngagement().municipality, number: '1514', name: 'Sande', shortName: 'Sande' },
      channel: { tenantId: TENANT, channelId: '19:sande' },
    });
    house = await openHouseOn(open, aProgramme({ engagements: [anEngagement(), sister] }));
    id = house.engagement.id;
  });

  afterEach(() => house.close());

  const tell = (kind: MeetingEvent['kind'], overrides: Partial<MeetingEvent> = {}) =>
    heedMeeting(house.context, {
      kind,
      meetingId: 'MCMxOTptZWV0aW5n',
      at: house.context.now(),
      activityId: randomUUID(),
      conversation: aConversation(),
      threadId: '1700000000000',
      by: house.who('guide'),
      ...overrides,
    });
  const starts = (overrides: Partial<MeetingEvent> = {}) => tell('meetingStart', overrides);
  const ends = (overrides: Partial<MeetingEvent> = {}) => tell('meetingEnd', overrides);
  const sessions = async () => (await readSessions(house.context, house.who('guide'), id)).sessions;
  const said = async () => {
    await house.deliverAll();
    return house.messenger.sent.map(({ kind, content }) => `${kind} ${content.kind}`);
  };

  it('starts a session with its card in the meeting’s thread, and ends it with a summary and one question', async () => {
    await starts();
    house.pass(45 * MINUTE);
    await ends();
    expect(await said()).toEqual(['post session', 'post sessionSummary', 'post round']);
    expect(new Set(house.messenger.sent.map(({ threadId }) => threadId))).toEqual(new Set(['1700000000000']));
    expect(await sessions()).toMatchObject([{ place: 'channel', startedBy: 'Rettleiar', endedBy: 'Rettleiar' }]);
  });

  it('is done once, however often the same is handed over and by how many at once', async () => {
    const activityId = randomUUID();
    await Promise.all([starts({ activityId }), starts({ activityId }), starts({ activityId })]);
    house.pass(45 * MINUTE);
    const last = randomUUID();
    await Promise.all([ends({ activityId: last }), ends({ activityId: last })]);
    await starts({ activityId });
    expect(await said()).toEqual(['post session', 'post sessionSummary', 'post round']);
    expect(await sessions()).toHaveLength(1);
  });

  it('of a meeting that is told to start twice makes one session', async () => {
    await starts();
    await starts();
    expect(await said()).toEqual(['post session']);
  });

  it('of a meeting that was broken off lets the session go on, with the same summary and no second question', async () => {
    await starts();
    house.pass(45 * MINUTE);
    await ends();
    house.pass(5 * MINUTE);
    await starts();
    expect((await sessions())[0]?.endedAt).toBeNull();
    house.pass(20 * MINUTE);
    await ends();
    expect(await said()).toEqual(['post session', 'post sessionSummary', 'post round', 'edit sessionSummary']);
  });

  it('makes a new session of the same meeting the next week', async () => {
    await starts();
    house.pass(45 * MINUTE);
    await ends();
    house.pass(7 * 24 * 60 * MINUTE);
    await starts();
    expect(await sessions()).toHaveLength(2);
  });

  it('makes a new session of the same meeting where the last one’s end was never told', async () => {
    await starts();
    house.pass(7 * 24 * 60 * MINUTE);
    await starts();
    expect((await sessions()).map(({ endedAt }) => endedAt === null)).toEqual([true, false]);
  });

  it('ends once for an end that is told again after the meeting has begun anew', async () => {
    await starts();
    house.pass(45 * MINUTE);
    const at = house.context.now();
    await ends({ at });
    house.pass(5 * MINUTE);
    await starts();
    await ends({ at });
    expect((await sessions())[0]?.endedAt).toBeNull();
  });

  it('says nothing at an end without a start, and nothing at a start that comes after its end', async () => {
    const began = house.context.now();
    house.pass(30 * MINUTE);
    await ends();
    await starts({ at: began });
    expect(await said()).toEqual([]);
    expect(await sessions()).toEqual([]);
    house.pass(MINUTE);
    await starts();
    expect(await said()).toEqual(['post session']);
  });

  it('leaves another meeting’s end, and another meeting’s start, to that meeting', async () => {
    await starts();
    await starts({ meetingId: 'another' });
    await ends({ meetingId: 'another' });
    expect(await sessions()).toMatchObject([{ endedAt: null }]);
    expect(await said()).toEqual(['post session']);
  });

  it('makes of one that was started by hand the meeting’s own, which ends with it', async () => {
    await startSession(house.context, house.who('guide'), id);
    await starts();
    house.pass(45 * MINUTE);
    await ends();
    expect(await sessions()).toMatchObject([{ place: 'channel', effortRoundId: expect.any(String) }]);
    expect(await said()).toEqual(['post session', 'post sessionSummary', 'post round']);
  });

  it('takes an end by hand for the end', async () => {
    await starts();
    house.pass(45 * MINUTE);
    const [session] = await sessions();
    await endSession(house.context, house.who('guide'), id, session?.id ?? '');
    await ends();
    expect(await said()).toEqual(['post session', 'post sessionSummary', 'post round']);
  });

  it('says and writes nothing in a place of no engagement, nor in another tenant', async () => {
    const elsewhere = aConversation({ id: '19:somewhere' });
    await starts({ conversation: elsewhere });
    await starts({ conversation: aConversation({ tenantId: '99999999-9999-4999-8999-999999999999' }) });
    expect(await said()).toEqual([]);
    expect(await house.context.db.conversations.find(TENANT, elsewhere.id)).toBeNull();
  });

  it('says nothing once the engagement has ended', async () => {
    await endEngagement(house.context, house.who('guide'), id, '2026-11-20');
    await starts();
    // That it has ended, and nothing of the meeting.
    expect(await said()).toEqual(['post engagementEnd']);
  });

  it('does not write down somebody who has no part in the engagement', async () => {
    await starts({ by: house.stranger });
    expect(await sessions()).toMatchObject([{ startedBy: null }]);
  });

  describe('in a chat', () => {
    const chat = { tenantId: TENANT, conversationId: CHAT };
    const conversation = aConversation({ id: CHAT, kind: 'groupChat' });
    const link = (name = '', person = house.who('guide')) => linkChat(house.context, person, chat, name);

    it('is heeded when somebody who runs the sessions has said there whose it is', async () => {
      await starts({ conversation, threadId: null });
      expect(await link()).toEqual({ outcome: 'linked', engagementId: id });
      await starts({ conversation, threadId: null });
      expect(await said()).toEqual(['post session']);
      expect(house.messenger.sent[0]?.conversationId).toBe(CHAT);
      expect(await sessions()).toMatchObject([{ place: 'meetingChat' }]);
    });

    it('is not linked by others, nor where it is not plain which municipality is meant', async () => {
      expect(await link('', house.who('mayor'))).toMatchObject({ outcome: 'which' });
      expect(await link('Sande')).toMatchObject({ outcome: 'which' });
      expect(await link('', house.stranger)).toMatchObject({ outcome: 'which' });
      expect(await link(' fjord ')).toMatchObject({ outcome: 'linked' });
    });

    it('is taken from another municipality only by somebody who runs the sessions of both', async () => {
      await link();
      const [sister] = (await house.context.db.engagements.ids()).filter((one) => one !== id);
      const theirs = await house.context.db.engagements.holders(sister ?? '');
      const guide = theirs.find(({ role }) => role === 'guide')?.person ?? house.stranger;
      expect(await link('', guide)).toEqual({ outcome: 'taken', engagementId: null });
      expect(await house.context.db.sessions.linkOf(chat)).toMatchObject({ engagementId: id });
    });

    it('is heeded no more once whoever linked it is out of the team, and can be linked anew', async () => {
      const { db } = house.context;
      await link();
      await db.roleHolders.take(id, house.who('guide'), 'guide');
      await starts({ conversation, threadId: null });
      expect(await house.context.db.sessions.list(id)).toEqual([]);
      await db.roleHolders.give(id, house.who('mayor'), 'processLeader');
      expect(await link('', house.who('mayor'))).toEqual({ outcome: 'linked', engagementId: id });
      await starts({ conversation, threadId: null });
      expect(await house.context.db.sessions.list(id)).toHaveLength(1);
    });

    it('of another tenant is linked to nothing of this one', async () => {
      const foreign = { tenantId: '99999999-9999-4999-8999-999999999999', conversationId: CHAT };
      expect(await linkChat(house.context, house.who('guide'), foreign, '')).toMatchObject({ outcome: 'which' });
      expect(await house.context.db.sessions.linkOf(foreign)).toBeNull();
    });
  });
});
