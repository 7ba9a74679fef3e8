import { openDueSeries } from '../../bot/usecases/openDueSeries.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { readEngagement } from '../../bot/usecases/readEngagements.ts';
import { runSeries } from '../../bot/usecases/runSeries.ts';
import { DATABASES } from '../helpers/databases.ts';
import { aConversation, type House, MONDAY, openHouseOn } from '../helpers/house.ts';
import { seriesDesk } from '../helpers/seriesDesk.ts';

describe.each(DATABASES)('a series on $name', ({ open }) => {
  let house: House;

  beforeEach(async () => {
    house = await openHouseOn(open);
  });

  afterEach(() => house.close());

  const { guide, id, setUp, read, rounds, goTo, past } = seriesDesk(() => house);

  it('opens at its time, not before, and posts one card in the channel', async () => {
    const { id: seriesId } = await setUp({ windowWorkingDays: 3, audience: 'channel' });
    await goTo('2026-11-24T08:59:00Z');
    expect(await rounds()).toEqual([]);
    await goTo('2026-11-24T09:00:00Z');
    expect(await rounds()).toMatchObject([
      {
        seriesId,
        audience: 'channel',
        openedBy: guide(),
        openedAt: new Date('2026-11-24T09:00:00Z'),
        closesAt: new Date('2026-11-27T15:00:00Z'),
      },
    ]);
    expect(house.messenger.sent.map(({ kind }) => kind)).toEqual(['post']);
    expect(await past()).toEqual([['2026-11-24', 'opened', null]]);
  });

  it('passes its choice on reminders on to the round', async () => {
    await setUp({ nudges: false });
    await goTo('2026-11-24T09:00:00Z');
    expect((await rounds())[0]?.nudges).toBe(false);
  });

  it('opens once, however often it is looked at', async () => {
    await setUp();
    await goTo('2026-11-24T09:00:00Z');
    await goTo('2026-11-24T09:01:00Z');
    expect(await rounds()).toHaveLength(1);
    expect(house.messenger.sent).toHaveLength(1);
  });

  it('closes at the latest when its next date opens', async () => {
    await setUp({ windowWorkingDays: 10 });
    await goTo('2026-11-24T09:00:00Z');
    expect((await rounds())[0]?.closesAt).toEqual(new Date('2026-12-01T09:00:00Z'));
    await goTo('2026-12-01T09:00:00Z');
    const [second, first] = await rounds();
    expect(first?.closedAt).toEqual(new Date('2026-12-01T09:00:00Z'));
    expect(second?.closedAt).toBeNull();
  });

  it('lets a round opened by hand stand, opens nothing, and says so', async () => {
    await setUp();
    const byHand = await openRound(house.context, guide(), id());
    await goTo('2026-11-24T09:00:00Z');
    expect((await rounds()).map((round) => round.id)).toEqual([byHand.id]);
    expect(await past()).toEqual([['2026-11-24', 'missed', 'roundOpen']]);
  });

  it('ends its own round that was run by hand when its date comes', async () => {
    const { id: seriesId } = await setUp({ windowWorkingDays: 10 });
    const run = await runSeries(house.context, guide(), id(), seriesId);
    expect(run.closesAt).toBe('2026-11-24T09:00:00.000Z');
    await goTo('2026-11-24T09:00:00Z');
    expect((await rounds()).map(({ closedAt }) => closedAt)).toEqual([null, new Date('2026-11-24T09:00:00Z')]);
  });

  it('posts the open round anew when it is run while one is open', async () => {
    const { id: seriesId } = await setUp();
    const byHand = await openRound(house.context, guide(), id());
    expect((await runSeries(house.context, guide(), id(), seriesId)).id).toBe(byHand.id);
    await house.deliverAll();
    expect(house.messenger.sent.map(({ kind }) => kind)).toEqual(['post', 'post']);
  });

  it('opens the latest of what came while nothing ran, once, and notes the others as missed', async () => {
    await setUp();
    await goTo('2026-12-09T10:00:00Z');
    expect(await rounds()).toMatchObject([{ openedAt: new Date('2026-12-09T10:00:00Z') }]);
    expect(await past()).toEqual([
      ['2026-12-08', 'opened', null],
      ['2026-12-01', 'missed', 'serviceDown'],
      ['2026-11-24', 'missed', 'serviceDown'],
    ]);
    expect((await read()).past[0]?.late).toBe(true);
  });

  it('waits for the morning, and says so meanwhile', async () => {
    await setUp();
    await goTo('2026-11-24T20:00:00Z');
    expect(await rounds()).toEqual([]);
    expect((await read()).upcoming[0]).toMatchObject({
      due: '2026-11-24',
      at: '2026-11-25T07:00:00.000Z',
      waits: true,
    });
    expect((await readEngagement(house.context, guide(), id())).nextCheckIn).toEqual({
      at: '2026-11-25T07:00:00.000Z',
    });
    await goTo('2026-11-25T07:00:00Z');
    expect(await rounds()).toHaveLength(1);
    expect(await past()).toEqual([['2026-11-24', 'opened', null]]);
  });

  it('notes a date in a quiet period as skipped when it passes, and opens nothing', async () => {
    await setUp({ startsOn: '2026-12-29' });
    await goTo('2026-12-29T10:00:00Z');
    expect(await rounds()).toEqual([]);
    expect(await past()).toEqual([['2026-12-29', 'skipped', { by: 'default', period: 'christmas' }]]);
  });

  it('shows the next five dates with what is skipped between them', async () => {
    const { upcoming } = await setUp();
    expect(upcoming.map(({ due, on }) => [due, on])).toEqual([
      ['2026-11-24', '2026-11-24'],
      ['2026-12-01', '2026-12-01'],
      ['2026-12-08', '2026-12-08'],
      ['2026-12-15', '2026-12-15'],
      ['2026-12-22', '2026-12-22'],
    ]);
  });

  it('says that it could not open without a channel that the bot has seen', async () => {
    await setUp();
    await house.connection.db.updateTable('engagement').set({ channel_id: '19:unseen' }).execute();
    await goTo('2026-11-24T09:00:00Z');
    expect(await past()).toEqual([['2026-11-24', 'missed', 'notLinked']]);
    expect(house.errors).toEqual([]);
  });

  it('is held up by no other that breaks, and is tried again', async () => {
    await setUp();
    const broken = { ...house.context, newId: () => 'not an id' };
    house.pass(Date.parse('2026-11-24T09:00:00Z') - MONDAY.getTime());
    await openDueSeries(broken);
    expect(house.errors).toHaveLength(1);
    expect(await past()).toEqual([]);
    await openDueSeries(house.context);
    expect(await rounds()).toHaveLength(1);
  });

  it('tells when the last check-in was closed', async () => {
    await setUp({ windowWorkingDays: 1 });
    await goTo('2026-11-24T09:00:00Z');
    expect((await readEngagement(house.context, guide(), id())).lastCheckIn).toBeNull();
    await goTo('2026-12-01T09:00:00Z');
    expect((await readEngagement(house.context, guide(), id())).lastCheckIn).toEqual({
      closedAt: '2026-11-25T15:00:00.000Z',
    });
  });

  it('goes on where a channel was linked afterwards', async () => {
    await setUp();
    await house.connection.db.updateTable('engagement').set({ channel_id: '19:new' }).execute();
    await goTo('2026-11-24T09:00:00Z');
    await house.context.db.conversations.seen(aConversation({ id: '19:new' }));
    await goTo('2026-12-01T09:00:00Z');
    expect(await rounds()).toHaveLength(1);
  });
});
