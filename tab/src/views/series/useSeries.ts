import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { IsoDate } from '../../../../domain/plan.ts';
import { changeQuiet, type QuietChange } from '../../../../domain/quietChange.ts';
import type { QuietPeriods } from '../../../../domain/quietPeriods.ts';
import type { SeriesSettings, SeriesState } from '../../../../domain/series.ts';
import type { SeriesPlanView } from '../../../../domain/seriesView.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { changedBy } from '../../api/errors.ts';
import { keys } from '../../api/keys.ts';
import { useRoundChanged } from '../municipality/useMunicipality.ts';

/** When the engagement is asked: its series with their dates, and its quiet periods. */
export function useSeriesPlan(engagementId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.series(engagementId),
    queryFn: ({ signal }) => api.call('getSeries', { params: { engagementId }, body: undefined, signal }),
  });
}

/** Every change is answered with the whole plan, which is shown at once; the engagement's next date follows. */
function useEdit<Change>(engagementId: string, send: (change: Change) => Promise<SeriesPlanView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    // What somebody else made of it meanwhile is fetched before it is said that they did.
    onError: (error) =>
      changedBy(error) === null ? undefined : queries.invalidateQueries({ queryKey: keys.series(engagementId) }),
    onSuccess: (plan) => {
      queries.setQueryData(keys.series(engagementId), plan);
      void queries.invalidateQueries({ queryKey: keys.engagement(engagementId) });
    },
  });
}

/** What a series shall be, and what it was when that was written; null for one that is set up anew. */
export interface WrittenSeries {
  readonly settings: SeriesSettings;
  readonly seen: SeriesSettings | null;
}

/** Sets a series up, or changes the one with `seriesId`. */
export function useSaveSeries(engagementId: string, seriesId: string | null) {
  const api = useApi();
  return useEdit(engagementId, ({ settings, seen }: WrittenSeries) =>
    seriesId === null || seen === null
      ? api.call('addSeries', { params: { engagementId }, body: { ...settings } })
      : api.call('changeSeries', { params: { engagementId, seriesId }, body: { seen, settings } }),
  );
}

export function useSetState(engagementId: string, seriesId: string) {
  const api = useApi();
  return useEdit(engagementId, (state: SeriesState) =>
    api.call('setSeriesState', { params: { engagementId, seriesId }, body: { state } }),
  );
}

export function useSkip(engagementId: string, seriesId: string) {
  const api = useApi();
  return useEdit(engagementId, (body: { due: IsoDate; skip: boolean }) =>
    api.call('skipOccurrence', { params: { engagementId, seriesId }, body }),
  );
}

export function useRunSeries(engagementId: string, seriesId: string) {
  const api = useApi();
  const changed = useRoundChanged(engagementId);
  return useMutation({
    mutationFn: () => api.call('runSeries', { params: { engagementId, seriesId }, body: undefined }),
    onSuccess: changed,
  });
}

/** One change of the quiet periods, and what they were when it was made. */
export interface WrittenQuiet {
  readonly change: QuietChange;
  readonly seen: QuietPeriods;
}

const sent = ({ off, own }: QuietPeriods) => ({ off: [...off], own: [...own] });

export function useSaveQuiet(engagementId: string) {
  const api = useApi();
  return useEdit(engagementId, ({ change, seen }: WrittenQuiet) => {
    const body = { seen: sent(seen), quiet: sent(changeQuiet(seen, change)) };
    return api.call('saveQuietPeriods', { params: { engagementId }, body });
  });
}
