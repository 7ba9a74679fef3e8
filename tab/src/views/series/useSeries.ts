import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { IsoDate } from '../../../../domain/plan.ts';
import type { QuietPeriods } from '../../../../domain/quietPeriods.ts';
import type { SeriesSettings, SeriesState } from '../../../../domain/series.ts';
import type { SeriesPlanView } from '../../../../domain/seriesView.ts';
import { useApi } from '../../api/ApiContext.tsx';
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
    onSuccess: (plan) => {
      queries.setQueryData(keys.series(engagementId), plan);
      void queries.invalidateQueries({ queryKey: keys.engagement(engagementId) });
    },
  });
}

/** Sets a series up, or changes the one with `seriesId`. */
export function useSaveSeries(engagementId: string, seriesId: string | null) {
  const api = useApi();
  return useEdit(engagementId, (settings: SeriesSettings) => {
    const body = { ...settings };
    return seriesId === null
      ? api.call('addSeries', { params: { engagementId }, body })
      : api.call('changeSeries', { params: { engagementId, seriesId }, body });
  });
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

export function useSaveQuiet(engagementId: string) {
  const api = useApi();
  return useEdit(engagementId, ({ off, own }: QuietPeriods) =>
    api.call('saveQuietPeriods', { params: { engagementId }, body: { off: [...off], own: [...own] } }),
  );
}
