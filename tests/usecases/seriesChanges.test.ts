import { readEngagement } from '../../bot/usecases/readEngagements.ts';
import { readSeries } from '../../bot/usecases/readSeries.ts';
import { saveQuietPeriods } from '../../bot/usecases/saveQuietPeriods.ts';
import { addSeries, changeSeries, setSeriesState } from '../../bot/usecases/saveSeries.ts';
import { skipOccurrence } from '../../bot/usecases/skipOccurrence.ts';
import { USUAL_QUIET_PERIODS } from '../../domain/quietPeriods.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type House, openHouseOn } from '../helpers/house.ts';
import { only, seriesDesk, tuesdays } from '../helpers/seriesDesk.ts';

describe.each(DATABASES)('changing a series on $name', ({ open }) => {
  let house: House;

  beforeEach(async () => {
    house = await openHouseOn(open);
  });

  afterEach(() => house.close());

  const { guide, id, setUp, read, rounds, goTo, past } = seriesDesk(() => house);

  it('skips one date by hand, and takes that back', async () => {
    const { id: seriesId } = await setUp();
    const skipped = only(
      await skipOccurrence(house.context, guide(), id(), seriesId, { due: '2026-11-24', skip: true }),
    );
    expect(skipped.upcoming[0]).toMatchObject({ due: '2026-11-24', on: null, skipped: { by: 'hand' } });
    expect(skipped.past).toEqual([]);
    await skipOccurrence(house.context, guide(), id(), seriesId, { due: '2026-11-24', skip: false });
    await skipOccurrence(house.context, guide(), id(), seriesId, { due: '2026-12-01', skip: true });
    await goTo('2026-11-24T09:00:00Z');
    await goTo('2026-12-01T09:00:00Z');
    expect(await rounds()).toHaveLength(1);
    expect(await past()).toEqual([
      ['2026-12-01', 'skipped', { by: 'hand' }],
      ['2026-11-24', 'opened', null],
    ]);
  });

  it('does not skip what has passed or is none of its dates', async () => {
    const { id: seriesId } = await setUp();
    await goTo('2026-11-24T09:00:00Z');
    for (const due of ['2026-11-24', '2026-11-25', '2099-01-06']) {
      const late = skipOccurrence(house.context, guide(), id(), seriesId, { due, skip: true });
      await expect(late).rejects.toMatchObject({ code: 'occurrencePassed' });
    }
  });

  it('opens nothing while it is paused, makes nothing up for it, and goes on afterwards', async () => {
    const { id: seriesId } = await setUp();
    expect(only(await setSeriesState(house.context, guide(), id(), seriesId, 'paused')).upcoming).toEqual([]);
    await goTo('2026-11-24T09:00:00Z');
    await goTo('2026-11-25T09:00:00Z');
    await setSeriesState(house.context, guide(), id(), seriesId, 'running');
    await goTo('2026-11-25T09:01:00Z');
    expect(await rounds()).toEqual([]);
    expect(await past()).toEqual([]);
    await goTo('2026-12-01T09:00:00Z');
    expect(await rounds()).toHaveLength(1);
  });

  it('can be started again after it was ended', async () => {
    const { id: seriesId } = await setUp();
    await setSeriesState(house.context, guide(), id(), seriesId, 'ended');
    expect((await readEngagement(house.context, guide(), id())).nextCheckIn).toBeNull();
    await setSeriesState(house.context, guide(), id(), seriesId, 'running');
    expect((await readEngagement(house.context, guide(), id())).nextCheckIn).toEqual({
      at: '2026-11-24T09:00:00.000Z',
    });
  });

  it('does not ask twice on a day when its time of day is changed', async () => {
    const { id: seriesId } = await setUp();
    await goTo('2026-11-24T09:00:00Z');
    await changeSeries(house.context, guide(), id(), seriesId, tuesdays({ time: { hour: 12, minute: 0 } }), tuesdays());
    await goTo('2026-11-24T11:00:00Z');
    expect(await rounds()).toHaveLength(1);
    expect((await read()).upcoming[0]?.at).toBe('2026-12-01T11:00:00.000Z');
  });

  it('follows a change to its rhythm, and does not open dates that were before it', async () => {
    const { id: seriesId } = await setUp({ startsOn: '2026-01-06' });
    const thursdays = tuesdays({ rhythm: { kind: 'weekly', every: 1, weekday: 4 }, startsOn: '2026-01-06' });
    const changed = only(
      await changeSeries(house.context, guide(), id(), seriesId, thursdays, tuesdays({ startsOn: '2026-01-06' })),
    );
    expect(changed.upcoming[0]?.due).toBe('2026-11-26');
    await goTo('2026-11-24T09:00:00Z');
    expect(await rounds()).toEqual([]);
    expect(await past()).toEqual([]);
  });

  it('follows the engagement’s own quiet periods at once', async () => {
    await setUp();
    const own = [{ from: '2026-11-23', to: '2026-11-27', name: 'Budsjettveke' }];
    const { quiet, series } = await saveQuietPeriods(
      house.context,
      guide(),
      id(),
      { off: ['christmas'], own },
      USUAL_QUIET_PERIODS,
    );
    expect(quiet).toEqual({ off: ['christmas'], own });
    expect(series[0]?.upcoming[0]?.skipped).toEqual({ by: 'own', name: 'Budsjettveke' });
    expect((await readEngagement(house.context, guide(), id())).nextCheckIn).toEqual({
      at: '2026-12-01T09:00:00.000Z',
    });
    await goTo('2026-11-24T09:00:00Z');
    expect(await rounds()).toEqual([]);
    const back = await saveQuietPeriods(house.context, guide(), id(), USUAL_QUIET_PERIODS, quiet);
    expect(back.quiet).toEqual({ off: [], own: [] });
  });

  it('may be set up by guides and the process leader, seen by everybody with a role, and not known to a stranger', async () => {
    await expect(addSeries(house.context, house.who('mayor'), id(), tuesdays())).rejects.toMatchObject({
      code: 'forbidden',
    });
    await addSeries(house.context, house.who('processLeader'), id(), tuesdays());
    expect((await readSeries(house.context, house.lead, id())).series).toHaveLength(1);
    await expect(readSeries(house.context, house.stranger, id())).rejects.toMatchObject({ code: 'engagementNotFound' });
  });

  it('is not found from another municipality', async () => {
    const stray = setSeriesState(house.context, guide(), id(), '00000000-0000-4000-8000-000000000000', 'paused');
    await expect(stray).rejects.toMatchObject({ code: 'seriesNotFound' });
  });
});
