import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';
import { Bar } from '../../ui/Bar.tsx';
import { useHost } from '../../ui/HostProvider.tsx';
import { LinkButton } from '../../ui/links.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';

/** Where the page stands in a channel that is linked to nothing the reader knows of: the way to set it up. */
export default function ChannelNote() {
  const { t } = useTexts();
  const shared = useShared();
  const api = useApi();
  const channelId = useHost()?.place.channelId ?? null;
  const { data } = useQuery({
    queryKey: keys.channel(channelId ?? ''),
    queryFn: ({ signal }) =>
      api.call('findChannel', { params: { channelId: channelId ?? '' }, body: undefined, signal }),
    enabled: channelId !== null,
  });
  if (channelId === null || data === undefined || data.engagementId !== null) return null;
  return (
    <Bar
      intent="info"
      action={
        <LinkButton to={`/set-up/${encodeURIComponent(channelId)}`} className={shared.target}>
          {t('setup.note.open')}
        </LinkButton>
      }
    >
      {t('setup.note.text')}
    </Bar>
  );
}
