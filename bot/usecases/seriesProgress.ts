import { atLocalHour, localDate, WORKING_HOURS } from '../../domain/calendar.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Series, within } from '../../domain/series.ts';
import { lookAhead } from '../../domain/seriesTurn.ts';
import type { Stores } from './ports/context.ts';
import type { StoredSeries } from './ports/series.ts';

/** The series as it stands once everything up to `handledTo` has been dealt with. */
export async function withProgress(stores: Stores, series: Series, handledTo: Date): Promise<StoredSeries> {
  const quiet = await stores.quietPeriods.find(series.engagementId);
  const skips = await stores.series.skippedByHand(series.id);
  const engagement = await stores.engagements.find(series.engagementId);
  const asks = within(series, engagement?.endedOn ?? null);
  return { ...series, handledTo, ...lookAhead(asks, quiet, skips, handledTo) };
}

/**
 * Lets the series of an engagement heed a last day that was set, moved or taken back. Those that stood still because it had
 * passed go on from now: what fell in between is not made up for.
 * @param stoodStill whether the last day that stood until now had passed
 */
export async function heedLastDay(stores: Stores, engagementId: string, stoodStill: boolean, now: Date): Promise<void> {
  for (const series of await stores.series.list(engagementId)) {
    if (series.state !== 'running') continue;
    const handledTo = stoodStill ? await countsFrom(stores, series.id, now) : series.handledTo;
    await stores.series.update(await withProgress(stores, series, handledTo));
  }
  await stores.changes.publish(engagementId, 'series');
}

/**
 * From when a series that was changed or started again counts: from now, and never twice on one day, so that a new time
 * of day does not ask again what was asked in the morning.
 */
export async function countsFrom(stores: Stores, seriesId: string, now: Date): Promise<Date> {
  const recorded = await stores.series.recorded(seriesId, 5);
  const today = localDate(now).toString();
  const opened = recorded.some(
    ({ recordedAt, outcome }) => outcome.state === 'opened' && localDate(recordedAt).toString() === today,
  );
  const endOfDay = atLocalHour(localDate(now), WORKING_HOURS.to);
  return opened && endOfDay > now ? endOfDay : now;
}

/** @throws DomainError `seriesNotFound` when there is none, or it is another engagement's */
export async function findSeries(stores: Stores, engagementId: string, seriesId: string): Promise<StoredSeries> {
  const series = await stores.series.find(seriesId);
  if (series === null || series.engagementId !== engagementId) throw new DomainError('seriesNotFound');
  return series;
}
