import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PortfolioPage } from '../../../../domain/portfolio/view.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';
import { useHost } from '../../ui/HostProvider.tsx';
import { useSettled } from '../../ui/useSettled.ts';
import { shownBy } from './tabChoice.ts';

/** A pause in writing of this many milliseconds is when it is asked about. */
const PAUSE_MS = 150;

/** The first of what was found; whoever may see more than a page of municipalities searches. */
export type Choices = Pick<PortfolioPage, 'rows' | 'all' | 'found'>;

/** One engagement, where there is one to ask for and the person may see it. */
function useOne(id: string | null) {
  const api = useApi();
  const query = useQuery({
    queryKey: keys.engagement(id ?? ''),
    queryFn: ({ signal }) => api.call('getEngagement', { params: { engagementId: id ?? '' }, body: undefined, signal }),
    enabled: id !== null,
  });
  return { one: query.data ?? null, pending: id !== null && query.isPending };
}

/** What the tab that is being changed is kept as; undefined until Teams has said. */
function useEntityId(): string | null | undefined {
  const host = useHost();
  // A browser has no tab to change.
  const [entityId, setEntityId] = useState<string | null | undefined>(host ? undefined : null);
  useEffect(() => {
    void host?.setUp.current().then(setEntityId);
  }, [host]);
  return entityId;
}

/** What the person may put into a tab, which of it is the channel's own, and what the tab shows already. */
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
  const entityId = useEntityId();
  const shows = shownBy(entityId ?? null);
  const own = useOne(channel.data?.engagementId ?? null);
  const current = useOne(shows ?? null);
  return {
    list,
    own: own.one,
    /** The channel, where it is linked to nothing that the person knows of. */
    unlinked: channel.data !== undefined && channel.data.engagementId === null ? channelId : null,
    current: shows === null ? null : (current.one ?? undefined),
    pending:
      list.isPending ||
      entityId === undefined ||
      (channelId !== null && channel.isPending) ||
      own.pending ||
      current.pending,
  };
}
