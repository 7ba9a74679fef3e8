import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ShownElsewhere } from '../../../../domain/showing.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';

/** What of the engagement may be shown in other conversations than its channel. */
export function useShowing(engagementId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.showing(engagementId),
    queryFn: ({ signal }) => api.call('readShowing', { params: { engagementId }, body: undefined, signal }),
  });
}

/** Saves by itself; until it is saved, `variables` is what was chosen. */
export function useSetShowing(engagementId: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (shownElsewhere: ShownElsewhere) =>
      api.call('setShowing', { params: { engagementId }, body: { shownElsewhere } }),
    onSuccess: (showing) => queries.setQueryData(keys.showing(engagementId), showing),
  });
}
