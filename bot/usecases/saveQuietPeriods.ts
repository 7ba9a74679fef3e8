import type { PersonKey } from '../../domain/people.ts';
import { same } from '../../domain/planChange.ts';
import type { QuietPeriods } from '../../domain/quietPeriods.ts';
import type { SeriesPlanView } from '../../domain/seriesView.ts';
import type { Context } from './ports/context.ts';
import { editing } from './saveSeries.ts';
import { withProgress } from './seriesProgress.ts';

/** Says when an engagement is left in peace; the dates of all its series follow. @throws DomainError as `admit` */
export function saveQuietPeriods(
  context: Context,
  person: PersonKey,
  engagementId: string,
  quiet: QuietPeriods,
): Promise<SeriesPlanView> {
  return editing(context, person, engagementId, async (stores, _now, outcome) => {
    if (same(await stores.quietPeriods.find(engagementId), quiet)) return outcome.unchanged(undefined);
    await stores.quietPeriods.save(engagementId, quiet);
    for (const series of await stores.series.list(engagementId)) {
      await stores.series.update(await withProgress(stores, series, series.handledTo));
    }
  });
}
