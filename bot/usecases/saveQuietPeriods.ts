import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import { same } from '../../domain/planChange.ts';
import type { QuietPeriods } from '../../domain/quietPeriods.ts';
import type { SeriesPlanView } from '../../domain/seriesView.ts';
import type { Context } from './ports/context.ts';
import { viewSeriesPlan } from './readSeries.ts';
import { editing } from './saveSeries.ts';
import { withProgress } from './seriesProgress.ts';
import { whoChanged } from './whoChanged.ts';

/**
 * Says when an engagement is left in peace; the dates of all its series follow.
 * @param seen the periods that their author saw
 * @throws DomainError as `admit`; `changedMeanwhile` where others stand now, with what stands
 */
export function saveQuietPeriods(
  context: Context,
  person: PersonKey,
  engagementId: string,
  quiet: QuietPeriods,
  seen: QuietPeriods,
): Promise<SeriesPlanView> {
  return editing(context, person, engagementId, async (stores, now, outcome) => {
    const standing = inOrder(await stores.quietPeriods.find(engagementId));
    if (same(standing, inOrder(quiet))) return outcome.unchanged(undefined);
    if (!same(standing, inOrder(seen))) {
      const who = await whoChanged(stores, person, engagementId, 'saveQuietPeriods', null);
      const plan = await viewSeriesPlan(stores, engagementId, now);
      throw new DomainError('changedMeanwhile', 'quiet periods', { ...who, now: plan });
    }
    await stores.quietPeriods.save(engagementId, quiet);
    for (const series of await stores.series.list(engagementId)) {
      await stores.series.update(await withProgress(stores, series, series.handledTo));
    }
  });
}

/** Which of the usual ones are off has no order of its own. */
const inOrder = ({ off, own }: QuietPeriods): QuietPeriods => ({ off: [...new Set(off)].sort(), own });
