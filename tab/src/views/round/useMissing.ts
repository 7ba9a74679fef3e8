import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';

/** Who has not answered, and when they are reminded: for those who run the round. */
export function useMissing(engagementId: string, roundId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.missing(engagementId, roundId),
    queryFn: ({ signal }) => api.call('getMissing', { params: { engagementId, roundId }, body: undefined, signal }),
  });
}

/** Reminds them, now or at the first time allowed. */
export function useNudge(engagementId: string, roundId: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.call('nudge', { params: { engagementId, roundId }, body: undefined }),
    onSuccess: (view) => queries.setQueryData(keys.missing(engagementId, roundId), view),
    onError: () => queries.invalidateQueries({ queryKey: keys.missing(engagementId, roundId) }),
  });
}

/** Whether the signed-in person wants to be reminded; shown at once, and set back when it could not be stored. */
export function useOwnNudges() {
  const api = useApi();
  const queries = useQueryClient();
  const me = useQuery({
    queryKey: keys.me,
    queryFn: ({ signal }) => api.call('me', { params: {}, body: undefined, signal }),
  });
  const store = useMutation({
    mutationFn: (nudges: boolean) => api.call('setNudges', { params: {}, body: { nudges } }),
    onMutate: (nudges) => {
      if (me.data) queries.setQueryData(keys.me, { ...me.data, nudges });
    },
    onError: () => queries.invalidateQueries({ queryKey: keys.me }),
  });
  return { wanted: me.data?.nudges, choose: store.mutate, error: store.error };
}
