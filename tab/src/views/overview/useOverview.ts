import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';
import { alphabetical } from './order.ts';

/** The engagements the person has a role in, alphabetical. */
export function useOverview() {
  const api = useApi();
  return useQuery({
    queryKey: keys.engagements,
    queryFn: ({ signal }) => api.call('listEngagements', { params: {}, body: undefined, signal }),
    select: ({ engagements }) => alphabetical(engagements),
  });
}
