import { endEngagement } from '../../bot/usecases/archive.ts';
import { closeDueRounds } from '../../bot/usecases/closeRound.ts';
import { endSession } from '../../bot/usecases/endSession.ts';
import { nudgeByHand, readMissing } from '../../bot/usecases/nudgeByHand.ts';
import { nudgeDueRounds } from '../../bot/usecases/nudgeByPlan.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { readEngagement } from '../../bot/usecases/readEngagements.ts';
import { readPortfolio } from '../../bot/usecases/readPortfolio.ts';
import { runSeries } from '../../bot/usecases/runSeries.ts';
import { skipOccurrence } from '../../bot/usecases/skipOccurrence.ts';
import { startSession } from '../../bot/usecases/startSession.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type House, openHouseOn } from '../helpers/house.ts';
import { seriesDesk } from '../helpers/seriesDesk.ts';

describe.each(DATABASES)('after the last day, on $name', ({ open }) => {
  let house: House;

  beforeEach(async () => {
    house = await openHouseOn(open);
  });

  afterEach(() => house.close());

  const { guide, id, setUp, read, rounds, goTo, past } = seriesDesk(() => house);
  const end = (on: IsoDate | null) => endEngagement(house.context, guide(), id(), on);
  const next = async () => (await readEngagement(house.context, guide(), id())).nextCheckIn;
  const posted = () => house.messenger.sent.filter(({ content }) => content.kind === 'round');

  it('a series opens nothing, and has no next date', async () => {
    await setUp();
    await goTo('2026-11-24T09:00:00Z');
    await end('2026-11-30');
    expect(await next()).toBeNull();
    expect((await read()).upcoming).toEqual([]);
    expect((await readPortfolio(house.context, guide(), {})).rows[0]?.nextRound).toBeNull();
    await goTo('2026-12-01T09:00:00Z');
    await goTo('2026-12-08T09:00:00Z');
    expect(await rounds()).toHaveLength(1);
    expect(posted()).toHaveLength(1);
  });

  it('a series whose next date was worked out before the last day was set opens nothing either', async () => {
    await setUp();
    await house.context.db.archive.end(id(), '2026-11-23', '2026-11-23', guide());
    expect(await next()).toBeNull();
    await goTo('2026-11-24T09:00:00Z');
    expect(await rounds()).toEqual([]);
    expect(house.errors).toEqual([]);
  });

  it('what was due in time and waited for the morning is passed over', async () => {
    await setUp();
    await end('2026-11-24');
    await goTo('2026-11-24T20:00:00Z');
    await goTo('2026-11-25T07:00:00Z');
    expect(await rounds()).toEqual([]);
    expect(await past()).toEqual([['2026-11-24', 'skipped', { by: 'end' }]]);
  });

  it('on the last day itself the series still opens', async () => {
    await setUp();
    await end('2026-11-24');
    await goTo('2026-11-24T09:00:00Z');
    expect(await rounds()).toHaveLength(1);
  });

  it('the series goes on when the last day is moved back, without making up for what fell in between', async () => {
    await setUp();
    await end('2026-11-23');
    await goTo('2026-12-02T09:00:00Z');
    await end('2026-12-31');
    expect(await next()).toEqual({ at: '2026-12-08T09:00:00.000Z' });
    await goTo('2026-12-08T09:00:00Z');
    expect(await rounds()).toHaveLength(1);
    expect(await past()).toEqual([['2026-12-08', 'opened', null]]);
    await end(null);
    expect(await next()).toEqual({ at: '2026-12-15T09:00:00.000Z' });
  });

  it('a paused series stays paused when the last day is taken back', async () => {
    const { id: seriesId } = await setUp();
    await house.connection.db.updateTable('series').set({ state: 'paused', turn_at: null, opens_at: null }).execute();
    await end('2026-11-23');
    await end(null);
    expect(await house.context.db.series.find(seriesId)).toMatchObject({ state: 'paused', turnAt: null });
  });

  it('no date after it can be skipped, and the last one before it can', async () => {
    const { id: seriesId } = await setUp();
    await end('2026-11-24');
    const skip = (due: IsoDate) => skipOccurrence(house.context, guide(), id(), seriesId, { due, skip: true });
    await expect(skip('2026-12-01')).rejects.toMatchObject({ code: 'occurrencePassed' });
    await expect(skip('2026-11-24')).resolves.toBeDefined();
  });

  it('nobody opens a round by hand, nor runs a series now', async () => {
    const { id: seriesId } = await setUp();
    await end('2026-11-22');
    await expect(openRound(house.context, guide(), id())).rejects.toMatchObject({ code: 'guidanceEnded' });
    await expect(runSeries(house.context, guide(), id(), seriesId)).rejects.toMatchObject({ code: 'guidanceEnded' });
    expect(await rounds()).toEqual([]);
    await end('2026-11-23');
    await expect(openRound(house.context, guide(), id())).resolves.toMatchObject({ state: 'open' });
  });

  it('the question after a session is not asked, and the session ends all the same', async () => {
    const { id: sessionId } = await startSession(house.context, guide(), id());
    house.pass(60 * 60_000);
    await end('2026-11-22');
    await expect(endSession(house.context, guide(), id(), sessionId)).resolves.toMatchObject({ id: sessionId });
    expect(await rounds()).toEqual([]);
  });

  it('a round that is open runs to its close, can be posted anew, and reminds nobody', async () => {
    const { id: roundId, closesAt } = await openRound(house.context, guide(), id());
    await end('2026-11-25');
    const missing = () => readMissing(house.context, guide(), id(), roundId);
    expect(await missing()).toMatchObject({ planned: [], why: null });
    await goTo('2026-11-26T09:00:00Z');
    await nudgeDueRounds(house.context);
    await expect(nudgeByHand(house.context, guide(), id(), roundId)).rejects.toMatchObject({ code: 'guidanceEnded' });
    expect(await missing()).toMatchObject({ next: null, why: 'ended', planned: [], nudges: [] });
    expect(await openRound(house.context, guide(), id())).toMatchObject({ id: roundId, state: 'open' });
    await goTo(closesAt);
    await closeDueRounds(house.context);
    expect(await rounds()).toMatchObject([{ closedAt: new Date(closesAt) }]);
  });

  it('no reminder is promised on the last evening for the morning after', async () => {
    const { id: roundId } = await openRound(house.context, guide(), id());
    await end('2026-11-24');
    await goTo('2026-11-24T20:00:00Z');
    expect(await readMissing(house.context, guide(), id(), roundId)).toMatchObject({ next: null, why: 'ended' });
  });

  it('nothing is said of check-ins that have stopped, since they have stopped as they should', async () => {
    await setUp();
    await goTo('2026-11-24T09:00:00Z');
    await end('2026-11-30');
    await goTo('2026-12-03T09:00:00Z');
    await closeDueRounds(house.context);
    const kinds = (await house.context.db.signals.list(id())).map(({ facts }) => facts.kind);
    expect(kinds).not.toContain('noNextDate');
  });
});
