import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import { same } from '../../domain/planChange.ts';
import { type SeriesSettings, type SeriesState, settingsOf } from '../../domain/series.ts';
import type { SeriesPlanView } from '../../domain/seriesView.ts';
import { admit } from './access.ts';
import type { ActOutcome, Context, Stores } from './ports/context.ts';
import { viewSeriesPlan } from './readSeries.ts';
import { refreshSignals } from './refreshSignals.ts';
import { isFirst } from './resend.ts';
import { countsFrom, findSeries, withProgress } from './seriesProgress.ts';
import { whoChanged } from './whoChanged.ts';

/** Sets a series up; it runs at once. Dates before now are not its to open. @throws DomainError as {@link admit} */
export function addSeries(
  context: Context,
  person: PersonKey,
  engagementId: string,
  settings: SeriesSettings,
  key: string | null = null,
): Promise<SeriesPlanView> {
  return editing(context, person, engagementId, async (stores, now, outcome) => {
    if (!(await isFirst(stores, person, key, now))) return outcome.unchanged(undefined);
    const series = { ...settings, id: context.newId(), engagementId, state: 'running', setUpBy: person } as const;
    await stores.series.add(await withProgress(stores, series, now));
  });
}

/**
 * Changes a series. What was asked already stays; a paused one stays paused.
 * @param seen the settings that its author saw
 * @throws DomainError as {@link admit}; `seriesNotFound`; `changedMeanwhile` where others stand now, with what stands
 */
export function changeSeries(
  context: Context,
  person: PersonKey,
  engagementId: string,
  seriesId: string,
  settings: SeriesSettings,
  seen: SeriesSettings,
): Promise<SeriesPlanView> {
  return editing(context, person, engagementId, async (stores, now, outcome) => {
    const { id, state, setUpBy, ...stored } = await findSeries(stores, engagementId, seriesId);
    const standing = settingsOf(stored);
    if (same(standing, settings)) return outcome.unchanged(undefined);
    if (!same(standing, seen)) {
      const who = await whoChanged(stores, person, engagementId, 'changeSeries', seriesId);
      const plan = await viewSeriesPlan(stores, engagementId, now);
      throw new DomainError('changedMeanwhile', 'series', { ...who, now: plan });
    }
    const changed = { ...settings, id, engagementId, state, setUpBy };
    await stores.series.update(await withProgress(stores, changed, await countsFrom(stores, id, now)));
  });
}

/**
 * Pauses, starts again or ends a series. What fell in a pause is not made up for; an ended one can be started again.
 * @throws DomainError as {@link admit}; `seriesNotFound`
 */
export function setSeriesState(
  context: Context,
  person: PersonKey,
  engagementId: string,
  seriesId: string,
  state: SeriesState,
): Promise<SeriesPlanView> {
  return editing(context, person, engagementId, async (stores, now, outcome) => {
    const series = await findSeries(stores, engagementId, seriesId);
    if (series.state === state) return outcome.unchanged(undefined);
    await stores.series.update(
      await withProgress(stores, { ...series, state }, await countsFrom(stores, seriesId, now)),
    );
  });
}

/** Lets somebody who may edit series do so, one at a time per engagement, and shows what came of it. */
export function editing(
  context: Context,
  person: PersonKey,
  engagementId: string,
  edit: (stores: Stores, now: Date, outcome: ActOutcome) => Promise<void>,
): Promise<SeriesPlanView> {
  return context.db.act(async (stores, outcome) => {
    await stores.engagements.lock(engagementId);
    await admit(stores, person, engagementId, 'editSeries');
    const now = context.now();
    await edit(stores, now, outcome);
    await refreshSignals(context, stores, engagementId, now);
    await stores.changes.publish(engagementId, 'series');
    return viewSeriesPlan(stores, engagementId, now);
  });
}
