import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { upcoming, within } from '../../domain/series.ts';
import type { SeriesPlanView } from '../../domain/seriesView.ts';
import type { Context, Stores } from './ports/context.ts';
import type { StoredSeries } from './ports/series.ts';
import { editing } from './saveSeries.ts';
import { findSeries, withProgress } from './seriesProgress.ts';

/** How far ahead a date can be skipped, counted in dates that open: further than anybody is shown. */
const REACH = 20;

/**
 * Skips one date to come, or takes that back. Doing so twice changes nothing.
 * @throws DomainError as `admit`; `seriesNotFound`; `occurrencePassed` when the date is not one that is to come
 */
export function skipOccurrence(
  context: Context,
  person: PersonKey,
  engagementId: string,
  seriesId: string,
  { due, skip }: { readonly due: IsoDate; readonly skip: boolean },
): Promise<SeriesPlanView> {
  return editing(context, person, engagementId, async (stores, now, outcome) => {
    const series = await findSeries(stores, engagementId, seriesId);
    const opensAt = await whenItOpens(stores, series, due, now);
    if (opensAt === null) throw new DomainError('occurrencePassed');
    if ((await stores.series.skippedByHand(seriesId)).has(due) === skip) return outcome.unchanged(undefined);
    const skipped = { state: 'skipped', why: { by: 'hand' } } as const;
    if (skip) await stores.series.record(seriesId, { due, opensAt, recordedAt: now, outcome: skipped });
    else await stores.series.unskip(seriesId, due);
    await stores.series.update(await withProgress(stores, series, series.handledTo));
  });
}

/** When a date opens, or would if it were not skipped by hand; null when it has passed or is none of the series'. */
async function whenItOpens(stores: Stores, series: StoredSeries, due: IsoDate, now: Date): Promise<Date | null> {
  const quiet = await stores.quietPeriods.find(series.engagementId);
  const after = series.handledTo > now ? series.handledTo : now;
  const engagement = await stores.engagements.find(series.engagementId);
  const found = upcoming(within(series, engagement?.endedOn ?? null), quiet, after, REACH).find(
    (occurrence) => occurrence.due === due,
  );
  return found?.at ?? null;
}
