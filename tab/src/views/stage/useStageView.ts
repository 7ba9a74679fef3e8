import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FIRST_STAGE_VIEW, type ShownStageView, type StageView } from '../../../../domain/stageView.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';

const UNSHOWN: ShownStageView = { ...FIRST_STAGE_VIEW, by: null, at: null };

/** What the presenter shows. `show` shows at once here, and to everybody else within a second. */
export function useStageView(engagementId: string) {
  const api = useApi();
  const queries = useQueryClient();
  const queryKey = keys.stage(engagementId);
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.call('getStageView', { params: { engagementId }, body: undefined, signal }),
  });
  const shown = data ?? UNSHOWN;
  const mutation = useMutation({
    // One after the other: what was pressed last is what stands.
    scope: { id: `stage ${engagementId}` },
    mutationFn: ({ zoom, phaseId }: StageView) =>
      api.call('putStageView', { params: { engagementId }, body: { zoom, phaseId } }),
    onMutate: async (view) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData<ShownStageView>(queryKey);
      queries.setQueryData<ShownStageView>(queryKey, (now) => ({ ...(now ?? UNSHOWN), ...view }));
      return { before };
    },
    onSuccess: (view) => queries.setQueryData(queryKey, view),
    onError: (_error, _view, made) => queries.setQueryData(queryKey, made?.before),
  });
  return {
    shown,
    show: (more: Partial<StageView>) => mutation.mutate({ ...shown, ...more }),
    failed: mutation.isError,
  };
}
