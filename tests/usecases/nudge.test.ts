import { closeRound } from '../../bot/usecases/closeRound.ts';
import { nudgeByHand, readMissing } from '../../bot/usecases/nudgeByHand.ts';
import { nudgeDueRounds, nudgeWhenDue } from '../../bot/usecases/nudgeByPlan.ts';
import { openForm } from '../../bot/usecases/openForm.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { chooseLanguage, chooseNudges } from '../../bot/usecases/people.ts';
import { recordResponse } from '../../bot/usecases/recordResponse.ts';
import type { PersonKey } from '../../domain/people.ts';
import { someAnswers } from '../helpers/answers.ts';
import { DATABASES } from '../helpers/databases.ts';
import { aConversation, type House, openHouseOn } from '../helpers/house.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** From the opening, Monday at ten in Norway, to the planned nudges: Thursday and next Monday, both at nine. */
const TO_FIRST = 3 * DAY - HOUR;
const TO_LAST = 7 * DAY - HOUR;

describe.each(DATABASES)('nudges on $name', ({ open }) => {
  let house: House;
  let roundId: string;

  beforeEach(async () => {
    house = await openHouseOn(open);
    roundId = (await openRound(house.context, house.who('guide'), house.engagement.id)).id;
    await house.deliverAll();
  });

  afterEach(() => house.close());

  /** Gives the person a chat of their own with the bot. @returns its id */
  const chatWith = async (person: PersonKey) => {
    const id = `a:${person.objectId}`;
    await house.context.db.conversations.seen(aConversation({ id, kind: 'personal' }), person);
    return id;
  };
  const answer = async (person: PersonKey) => {
    const { questions } = await openForm(house.context, person, roundId);
    await recordResponse(house.context, person, roundId, someAnswers(questions));
  };
  /** Works every queued nudge whose time has come. */
  const workNudges = async () => {
    const now = house.context.now();
    for (const { job, startAfter } of [...house.jobs]) {
      if (job.name === 'nudge' && startAfter <= now) await nudgeWhenDue(house.context, job.data.roundId, job.data.day);
    }
    await house.deliverAll();
  };
  const everybody = () => house.engagement.holders.map(({ person }) => person);
  const nudged = () =>
    house.messenger.sent.flatMap(({ conversationId, threadId, content }) =>
      content.kind === 'nudge' || content.kind === 'threadNudge'
        ? [{ kind: content.kind, conversationId, threadId }]
        : [],
    );
  const missing = () => readMissing(house.context, house.who('guide'), house.engagement.id, roundId);
  const byHand = (person = house.who('guide')) => nudgeByHand(house.context, person, house.engagement.id, roundId);

  it('are queued when the round opens: half-way and on the last morning', () => {
    const queued = house.jobs
      .filter(({ job }) => job.name === 'nudge')
      .map(({ startAfter }) => startAfter.toISOString());
    expect(queued).toEqual(['2026-11-26T08:00:00.000Z', '2026-11-30T08:00:00.000Z']);
  });

  it('reach each in their own chat, in their own language', async () => {
    for (const person of everybody()) await chatWith(person);
    await chooseLanguage(house.context, house.who('mayor'), 'en');
    house.pass(TO_FIRST);
    await workNudges();
    expect(nudged().map(({ kind }) => kind)).toEqual(Array(5).fill('nudge'));
    const mayors = house.messenger.sent.find(({ conversationId }) =>
      conversationId.includes(house.who('mayor').objectId),
    );
    expect(mayors?.content.language).toBe('en');
    expect((await missing()).nudges).toMatchObject([{ sent: true, by: null, chats: 5, thread: false }]);
  });

  it('are one reply in the round’s thread for those the bot cannot reach alone', async () => {
    const chat = await chatWith(house.who('mayor'));
    house.pass(TO_FIRST);
    await workNudges();
    expect(nudged()).toHaveLength(2);
    expect(nudged()).toContainEqual({ kind: 'nudge', conversationId: chat, threadId: null });
    expect(nudged()).toContainEqual({ kind: 'threadNudge', conversationId: '19:fjord', threadId: '1' });
  });

  it('count a chat that was blocked as out of reach, until the bot is let in again', async () => {
    const id = await chatWith(house.who('mayor'));
    await house.context.db.conversations.stop(house.who('mayor').tenantId, id, 'blocked', house.context.now());
    house.pass(TO_FIRST);
    await workNudges();
    expect(nudged().map(({ kind }) => kind)).toEqual(['threadNudge']);
    await house.context.db.conversations.resume(house.who('mayor').tenantId, id, null);
    house.pass(TO_LAST - TO_FIRST);
    await workNudges();
    expect(nudged().map(({ kind }) => kind)).toContain('nudge');
  });

  it('go to those alone who have not answered, and to nobody when all have', async () => {
    for (const person of everybody()) await chatWith(person);
    for (const person of everybody().slice(0, 4)) await answer(person);
    house.pass(TO_FIRST);
    await workNudges();
    expect(nudged()).toEqual([
      { kind: 'nudge', conversationId: `a:${house.who('guide', 1).objectId}`, threadId: null },
    ]);
    await answer(house.who('guide', 1));
    house.pass(TO_LAST - TO_FIRST);
    await workNudges();
    expect(nudged()).toHaveLength(1);
    expect((await missing()).nudges).toHaveLength(1);
  });

  it('thank somebody who answered while theirs waited to be sent', async () => {
    await chatWith(house.who('mayor'));
    house.pass(TO_FIRST);
    await nudgeWhenDue(house.context, roundId, '2026-11-26');
    await answer(house.who('mayor'));
    await house.deliverAll();
    const [content] = house.messenger.sent.flatMap((sent) => (sent.content.kind === 'nudge' ? [sent.content] : []));
    expect(content).toMatchObject({ answered: true });
  });

  it('are sent once, however many instances and catch-ups try', async () => {
    house.pass(TO_FIRST);
    const day = '2026-11-26';
    await Promise.all([1, 2, 3].map(() => nudgeWhenDue(house.context, roundId, day)));
    await nudgeDueRounds(house.context);
    await workNudges();
    expect(nudged()).toHaveLength(1);
  });

  it('are at most two by the plan', async () => {
    for (let hour = 0; hour < 8 * 24; hour += 1) {
      await nudgeDueRounds(house.context);
      house.pass(HOUR);
    }
    await house.deliverAll();
    expect(nudged()).toHaveLength(2);
  });

  it('that the stopped service left are sent the same day, and let go afterwards', async () => {
    house.pass(TO_FIRST + 3 * HOUR);
    await nudgeDueRounds(house.context);
    await house.deliverAll();
    expect(nudged()).toHaveLength(1);
    house.pass(4 * DAY + 4 * HOUR);
    await nudgeDueRounds(house.context);
    await house.deliverAll();
    expect(nudged()).toHaveLength(1);
  });

  it('never come in a quiet period, not even one that was added after the round opened', async () => {
    const quiet = { off: [], own: [{ from: '2026-11-25', to: '2026-12-04', name: 'Budsjettveke' }] };
    await house.context.db.quietPeriods.save(house.engagement.id, quiet);
    for (const wait of [TO_FIRST, TO_LAST - TO_FIRST]) {
      house.pass(wait);
      await workNudges();
      await nudgeDueRounds(house.context);
    }
    expect(nudged()).toEqual([]);
    expect(await missing()).toMatchObject({ next: null, why: 'noTime', planned: [] });
  });

  it('pass over whoever turned them off, in the thread too when nobody else is left', async () => {
    for (const person of everybody()) await chooseNudges(house.context, person, false);
    house.pass(TO_FIRST);
    await workNudges();
    expect(nudged()).toEqual([]);
    expect(await missing()).toMatchObject({ next: null, why: 'unwanted' });
    await chooseNudges(house.context, house.who('mayor'), true);
    await workNudges();
    expect(nudged()).toMatchObject([{ kind: 'threadNudge' }]);
  });

  it('stop when the round closes', async () => {
    await closeRound(house.context, house.who('guide'), roundId);
    house.pass(TO_FIRST);
    await workNudges();
    await nudgeDueRounds(house.context);
    expect(nudged()).toEqual([]);
    await expect(byHand()).rejects.toMatchObject({ code: 'roundClosed' });
    expect(await missing()).toMatchObject({ next: null, why: 'closed', planned: [] });
  });

  it('show who is missing, by name and role, to those who run the round and to nobody else', async () => {
    await answer(house.who('mayor'));
    expect((await missing()).missing).toEqual([
      { name: 'Kommunedirektør', role: 'chiefExecutive' },
      { name: 'Prosessleiar', role: 'processLeader' },
      { name: expect.stringMatching(/^Rettleiar/), role: 'guide' },
      { name: expect.stringMatching(/^Rettleiar/), role: 'guide' },
    ]);
    const mayors = readMissing(house.context, house.who('mayor'), house.engagement.id, roundId);
    await expect(mayors).rejects.toMatchObject({ code: 'forbidden' });
    await expect(byHand(house.lead)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('by hand go at once in working hours, once a day, the plan’s own included', async () => {
    const view = await byHand();
    await house.deliverAll();
    expect(nudged()).toHaveLength(1);
    expect(view.nudges).toMatchObject([{ sent: true, by: 'Rettleiar', thread: true }]);
    await expect(byHand(house.who('processLeader'))).rejects.toMatchObject({ code: 'nudgeNotNow', detail: 'today' });
    house.pass(TO_FIRST);
    await workNudges();
    expect(nudged()).toHaveLength(2);
    await expect(byHand()).rejects.toMatchObject({ code: 'nudgeNotNow', detail: 'today' });
  });

  it('by hand take the place of the plan’s on the same day', async () => {
    house.pass(TO_FIRST - HOUR / 2);
    await byHand();
    house.pass(HOUR);
    await workNudges();
    expect(nudged()).toHaveLength(1);
  });

  it('by hand outside working hours say when they will go, and go then', async () => {
    house.pass(10 * HOUR);
    const view = await byHand();
    expect(view.nudges).toMatchObject([{ sent: false, at: '2026-11-24T07:00:00.000Z', by: 'Rettleiar' }]);
    await workNudges();
    expect(nudged()).toEqual([]);
    house.pass(12 * HOUR);
    await workNudges();
    await nudgeDueRounds(house.context);
    expect(nudged()).toHaveLength(1);
    expect((await missing()).nudges).toMatchObject([{ sent: true, by: 'Rettleiar' }]);
  });

  it('are one when two press at the same moment', async () => {
    const both = await Promise.allSettled([byHand(), byHand(house.who('processLeader'))]);
    await house.deliverAll();
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(nudged()).toHaveLength(1);
  });

  it('do not come to a round that was opened without them, but by hand', async () => {
    await house.connection.db.updateTable('round').set({ nudges: false }).where('id', '=', roundId).execute();
    house.pass(TO_FIRST);
    await workNudges();
    await nudgeDueRounds(house.context);
    expect(nudged()).toEqual([]);
    await byHand();
    await house.deliverAll();
    expect(nudged()).toHaveLength(1);
  });
});
