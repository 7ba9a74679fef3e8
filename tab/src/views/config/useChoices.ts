import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PortfolioPage } from '../../../../domain/portfolio/view.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';
import { useHost } from '../../ui/HostProvider.tsx';
import { useSettled } from '../../ui/useSettled.ts';

/** A pause in writing of this many milliseconds is when it is asked about. */
const PAUSE_MS = 150;

/** The first of what was found; whoever may see more than a page of municipalities searches. */
export type Choices = Pick<PortfolioPage, 'rows' | 'all' | 'found'>;

/** What the person may put into a tab, and which of it is the channel's own. */
export function useChoices(search: string) {
  const api = useApi();
  const channelId = useHost()?.place.channelId ?? null;
  const settled = useSettled(search.trim(), PAUSE_MS);
  const list = useQuery({
    queryKey: keys.choices(settled),
    queryFn: ({ signal }) =>
      api.call('getPortfolio', { params: {}, query: { search: settled }, body: undefined, signal }),
    placeholderData: keepPreviousData,
  });
  const channel = useQuery({
    queryKey: keys.channel(channelId ?? ''),
    queryFn: ({ signal }) =>
      api.call('findChannel', { params: { channelId: channelId ?? '' }, body: undefined, signal }),
    enabled: channelId !== null,
  });
  const id = channel.data?.engagementId ?? null;
  const own = useQuery({
    queryKey: keys.engagement(id ?? ''),
    queryFn: ({ signal }) => api.call('getEngagement', { params: { engagementId: id ?? '' }, body: undefined, signal }),
    enabled: id !== null,
  });
  return {
    list,
    own: own.data ?? null,
    pending: list.isPending || (channelId !== null && channel.isPending) || (id !== null && own.isPending),
  };
}
