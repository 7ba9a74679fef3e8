import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { endEngagement, markArchive } from '../../bot/usecases/archive.ts';
import { cleanUp } from '../../bot/usecases/cleanUp.ts';
import { closeRound } from '../../bot/usecases/closeRound.ts';
import { editPlan } from '../../bot/usecases/editPlan.ts';
import { endSession } from '../../bot/usecases/endSession.ts';
import { openForm } from '../../bot/usecases/openForm.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { listDeliveries } from '../../bot/usecases/readDeliveries.ts';
import { recordResponse } from '../../bot/usecases/recordResponse.ts';
import { startSession } from '../../bot/usecases/startSession.ts';
import { BODIES } from '../../domain/archive/marks.ts';
import { KEPT_DAYS } from '../../domain/cleanUp.ts';
import type { Subject } from '../../domain/delivery.ts';
import { anAction } from '../builders/plans.ts';
import { someAnswers } from '../helpers/answers.ts';
import { DATABASES } from '../helpers/databases.ts';
import { aConversation, type House, openHouseOn, TENANT } from '../helpers/house.ts';

const DAY = 24 * 60 * 60_000;

describe.each(DATABASES)('cleaning up on $name', ({ open }) => {
  let house: House;
  let id: string;

  beforeEach(async () => {
    house = await openHouseOn(open);
    id = house.engagement.id;
  });

  afterEach(() => house.close());

  const guide = () => house.who('guide');
  const count = async (table: string) => {
    const { rows } = await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(
      house.connection.db,
    );
    return Number(rows[0]?.n);
  };
  const aRound = async () => {
    const round = await openRound(house.context, guide(), id);
    await house.deliverAll();
    for (const role of ['mayor', 'processLeader'] as const) {
      const { questions } = await openForm(house.context, house.who(role), round.id);
      await recordResponse(house.context, house.who(role), round.id, someAnswers(questions));
      house.pass(DAY / 2);
      await house.deliverAll();
    }
    await house.context.db.nudges.add({
      roundId: round.id,
      day: '2026-11-24',
      dueAt: house.context.now(),
      by: guide(),
    });
    return round.id;
  };
  const kept = async (...tables: string[]) => Promise.all(tables.map(count));

  it('leaves a round that is not closed with all of its cards and forms, however long it lasts', async () => {
    const roundId = await aRound();
    house.pass(2 * 365 * DAY);
    const before = await kept('message', 'form_opening', 'nudge');
    await cleanUp(house.context);
    expect(await kept('message', 'form_opening', 'nudge')).toEqual(before);
    await house.context.db.deliveries.wantRoundEdits(roundId, house.context.now(), house.context.now());
    await house.deliverAll();
    expect((await house.context.db.deliveries.ofRound(roundId)).map(({ delivery }) => delivery.kind)).toContain('edit');
  });

  it('removes of a closed round its edits and forms first, then its cards, and never what was sent in', async () => {
    const roundId = await aRound();
    await closeRound(house.context, guide(), roundId);
    await house.deliverAll();
    const [messages, responses] = await kept('message', 'response');
    house.pass(KEPT_DAYS.edits * DAY + 1);
    await cleanUp(house.context);
    expect(await kept('message', 'delivery', 'form_opening', 'response')).toEqual([messages, messages, 0, responses]);
    house.pass((KEPT_DAYS.messages - KEPT_DAYS.edits) * DAY);
    await cleanUp(house.context);
    expect(await kept('message', 'delivery', 'nudge', 'response')).toEqual([0, 0, 0, responses]);
    expect(await listDeliveries(house.context, guide(), id, roundId)).toEqual([]);
    // The card in the channel names the round by its id: whoever presses it is answered as before.
    await expect(openForm(house.context, house.who('mayor'), roundId)).rejects.toMatchObject({ code: 'roundClosed' });
  });

  it('leaves what could not be sent for the guides to see, until it goes with its message', async () => {
    const roundId = await aRound();
    await closeRound(house.context, guide(), roundId);
    const [waiting] = await house.context.db.deliveries.ofRound(roundId);
    await house.context.db.deliveries.failed(waiting?.delivery.id ?? '', 'messageGone', house.context.now());
    house.pass((KEPT_DAYS.messages - 1) * DAY);
    await cleanUp(house.context);
    expect(await listDeliveries(house.context, guide(), id, roundId)).toContainEqual(
      expect.objectContaining({ state: 'failed', fault: 'messageGone' }),
    );
  });

  it('leaves a message of which something waits to be sent', async () => {
    const roundId = await aRound();
    await closeRound(house.context, guide(), roundId);
    await house.deliverAll();
    house.pass((KEPT_DAYS.messages + 1) * DAY);
    await house.context.db.deliveries.wantRoundEdits(roundId, house.context.now(), house.context.now());
    await cleanUp(house.context);
    expect(await count('message')).toBe(1);
  });

  it('leaves a session’s summary, which still tells what is noted a year later', async () => {
    const session = await startSession(house.context, guide(), id);
    const item = anAction({ sessionId: session.id, due: '2028-11-25', on: '2026-11-20' });
    await editPlan(house.context, guide(), id, { id: randomUUID(), how: 'edit' }, [{ op: 'add', item }]);
    await endSession(house.context, guide(), id, session.id);
    await house.deliverAll();
    house.pass(365 * DAY);
    await cleanUp(house.context);
    const done = { op: 'set', item: item.id, before: { done: false }, after: { done: true } } as const;
    await editPlan(house.context, guide(), id, { id: randomUUID(), how: 'edit' }, [done]);
    house.pass(DAY);
    const before = house.messenger.sent.length;
    await house.deliverAll();
    expect(house.messenger.sent.slice(before).map(({ kind }) => kind)).toEqual(['edit']);
  });

  it('removes what was said to one person or in passing, and the person’s own list of it', async () => {
    const chat = aConversation({ id: 'a:mayor', kind: 'personal', tenantId: TENANT });
    await house.context.db.conversations.seen(chat, house.who('mayor'));
    const subject: Subject = { kind: 'help', language: 'nn', greeting: false };
    const message = {
      id: randomUUID(),
      tenantId: TENANT,
      conversationId: chat.id,
      threadId: null,
      subject,
      activityId: null,
    };
    await house.context.db.deliveries.addMessage(message);
    await house.context.db.deliveries.addPost(randomUUID(), message.id, house.context.now());
    await house.deliverAll();
    const told = async () =>
      (await house.context.db.ownData.rows(house.who('mayor'))).filter(({ kind }) => kind === 'message').length;
    expect(await told()).toBe(1);
    house.pass((KEPT_DAYS.messages + 1) * DAY);
    await cleanUp(house.context);
    expect(await told()).toBe(0);
  });

  it('forgets what came from Teams after a week, in batches, and heeds it once until then', async () => {
    const { conversations } = house.context.db;
    const seen = (activityId: string) => conversations.firstSeen(TENANT, '19:fjord', activityId, house.context.now());
    for (const activityId of ['1', '2', '3']) await seen(activityId);
    house.pass(KEPT_DAYS.inbound * DAY);
    await cleanUp(house.context);
    expect(await seen('1')).toBe(false);
    house.pass(1);
    const removed = await house.context.db.transaction((stores) =>
      stores.cleanUp.remove('inbound', new Date(house.context.now().getTime() - KEPT_DAYS.inbound * DAY), 2),
    );
    expect([removed, await count('inbound')]).toEqual([2, 1]);
    await cleanUp(house.context);
    expect(await seen('1')).toBe(true);
  });

  it('ends a calendar’s address that no calendar has asked for in a year, and no other', async () => {
    const { calendarFeeds } = house.context.db;
    const feed = (hash: string) =>
      calendarFeeds.add(
        {
          id: randomUUID(),
          engagementId: id,
          person: guide(),
          scope: 'all',
          madeAt: house.context.now(),
          fetchedAt: null,
        },
        hash,
      );
    await feed('asked');
    await feed('unasked');
    house.pass(300 * DAY);
    await calendarFeeds.fetched((await calendarFeeds.find('asked'))?.id ?? '', house.context.now());
    house.pass(100 * DAY);
    await cleanUp(house.context);
    expect([await calendarFeeds.find('asked'), await calendarFeeds.find('unasked')]).toEqual([
      expect.objectContaining({ scope: 'all' }),
      null,
    ]);
  });

  it('forgets a signal a year after it held, with whoever marked it and stands nowhere else', async () => {
    const { signals, people } = house.context.db;
    await people.seen(house.stranger, 'Framand', null);
    const [gone, standing] = [randomUUID(), randomUUID()];
    const facts = { kind: 'noNextDate', rounds: [] } as const;
    const found = [gone, standing].map((one) => ({ id: one, finding: { key: one, facts } }));
    await signals.keep(id, found, house.context.now());
    await signals.mark(gone, 'seen', house.stranger, house.context.now());
    await signals.gone([gone], house.context.now());
    house.pass((KEPT_DAYS.signals + 1) * DAY);
    await cleanUp(house.context);
    expect((await signals.list(id)).map((signal) => signal.id)).toEqual([standing]);
    expect(await people.find(house.stranger)).toBeNull();
  });

  it('does it once when two do it side by side, and nothing the second time', async () => {
    await closeRound(house.context, guide(), await aRound());
    await endEngagement(house.context, guide(), id, '2026-11-20');
    await house.deliverAll();
    for (const body of BODIES) {
      const by = body === 'municipality' ? house.who('processLeader') : guide();
      await markArchive(house.context, by, id, { body, kind: 'exported', reference: '26/1' });
    }
    house.pass(2 * 365 * DAY);
    await Promise.all([cleanUp(house.context), cleanUp(house.context)]);
    await cleanUp(house.context);
    expect(await kept('message', 'delivery', 'form_opening', 'nudge')).toEqual([0, 0, 0, 0]);
    expect(house.errors).toEqual([]);
  });
});
