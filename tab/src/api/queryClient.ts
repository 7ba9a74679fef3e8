import { QueryClient } from '@tanstack/react-query';
import { mayPass } from './errors.ts';

/** Data lives until the live channel says that it is old; coming back to the page asks again to be sure. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && mayPass(error),
        retryDelay: (attempt) => 500 * 2 ** attempt,
      },
      // A write that cannot get out says so at once, with what was written still there; it is never kept for later.
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
