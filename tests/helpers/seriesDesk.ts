import { openDueSeries } from '../../bot/usecases/openDueSeries.ts';
import { readSeries } from '../../bot/usecases/readSeries.ts';
import { addSeries } from '../../bot/usecases/saveSeries.ts';
import type { SeriesSettings } from '../../domain/series.ts';
import type { SeriesPlanView, SeriesView } from '../../domain/seriesView.ts';
import { seriesSettings } from '../builders/series.ts';
import type { House } from './house.ts';

/** The one series of a plan. @throws Error when there is none */
export function only({ series: [one] }: SeriesPlanView): SeriesView {
  if (one === undefined) throw new Error('no series here');
  return one;
}

/** Tuesdays at ten, from the Tuesday after `MONDAY`. */
export const tuesdays = (overrides: Partial<SeriesSettings> = {}) =>
  seriesSettings({ rhythm: { kind: 'weekly', every: 1, weekday: 2 }, startsOn: '2026-11-24', ...overrides });

/** What a guide does with the series of the house that is open just then. */
export function seriesDesk(houseNow: () => House) {
  const guide = () => houseNow().who('guide');
  const id = () => houseNow().engagement.id;
  const read = async () => only(await readSeries(houseNow().context, guide(), id()));
  return {
    guide,
    id,
    read,
    setUp: async (overrides: Partial<SeriesSettings> = {}) =>
      only(await addSeries(houseNow().context, guide(), id(), tuesdays(overrides))),
    rounds: () => houseNow().context.db.rounds.list(id()),
    /** The clock goes on to an instant, and what is due then is done. */
    goTo: async (instant: string) => {
      const house = houseNow();
      house.pass(Date.parse(instant) - house.context.now().getTime());
      await openDueSeries(house.context);
      await house.deliverAll();
    },
    past: async () =>
      (await read()).past.map(({ due, outcome }) => [due, outcome.state, 'why' in outcome ? outcome.why : null]),
  };
}
