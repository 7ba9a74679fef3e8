import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../api/ApiContext.tsx';
import { askAgain } from '../../../api/askAgain.ts';
import { keys } from '../../../api/keys.ts';

/** Who changed what, newest first; asks for nothing before it is `wanted`. */
export function usePlanHistory(engagementId: string, wanted: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: keys.planHistory(engagementId),
    queryFn: ({ signal }) => api.call('getPlanHistory', { params: { engagementId }, body: undefined, signal }),
    select: ({ revisions }) => revisions,
    enabled: wanted,
  });
}

/** Makes the plan what it was after an earlier change. */
export function useRestorePlan(engagementId: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: { readonly id: string; readonly revision: number }) =>
      api.call('restorePlan', { params: { engagementId }, body: wish }),
    onSuccess: () => void askAgain(queries, { engagementId, what: 'plan' }),
  });
}
