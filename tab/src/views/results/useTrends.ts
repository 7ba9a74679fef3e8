import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';

/** How the closed rounds went, dimension by dimension. */
export function useTrends(engagementId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.trends(engagementId),
    queryFn: ({ signal }) => api.call('getTrends', { params: { engagementId }, body: undefined, signal }),
  });
}
