import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { EngagementView } from '../../../../domain/views.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';
import { useHost } from '../../ui/HostProvider.tsx';
import { LinkButton } from '../../ui/links.tsx';
import { EmptyNote, ErrorNote } from '../../ui/Notes.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { found, inOrder, shownBy, tabFor } from './tabChoice.ts';

/** With more than this the list gets a search. */
const MANY = 8;
const OVERVIEW = 'overview';

const useStyles = makeStyles({
  radio: { minHeight: '44px', alignItems: 'center' },
  search: { maxWidth: '420px', marginBottom: tokens.spacingVerticalS },
});

/** What the person may put into a tab, and which of it is the channel's own. */
function useChoices() {
  const api = useApi();
  const host = useHost();
  const channelId = host?.place.channelId ?? null;
  const list = useQuery({
    queryKey: keys.engagements,
    queryFn: ({ signal }) => api.call('listEngagements', { params: {}, body: undefined, signal }),
  });
  const channel = useQuery({
    queryKey: keys.channel(channelId ?? ''),
    queryFn: ({ signal }) =>
      api.call('findChannel', { params: { channelId: channelId ?? '' }, body: undefined, signal }),
    enabled: channelId !== null,
  });
  // Undefined until Teams has said; a browser has no tab to change.
  const [entityId, setEntityId] = useState<string | null | undefined>(host ? undefined : null);
  useEffect(() => {
    void host?.setUp.current().then(setEntityId);
  }, [host]);
  const own = channel.data?.engagementId ?? null;
  const pending = list.isPending || entityId === undefined || (channelId !== null && channel.isPending);
  return { list, own, current: shownBy(entityId ?? null), pending };
}

interface ChooserProps {
  readonly engagements: readonly EngagementView[];
  readonly own: string | null;
  /** What the tab shows already, as {@link shownBy}. */
  readonly current: string | null | undefined;
}

/** The one that is chosen to begin with: what the tab shows, else the channel's own, else the only one. */
function firstChoice({ engagements, own, current }: ChooserProps): string {
  if (current === null) return OVERVIEW;
  const only = engagements.length === 1 ? engagements[0]?.id : undefined;
  const wanted = [current, own, only].find((id) => id != null && engagements.some((one) => one.id === id));
  return wanted ?? OVERVIEW;
}

function Chooser(props: ChooserProps) {
  const { engagements, own } = props;
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const host = useHost();
  const [chosen, choose] = useState(() => firstChoice(props));
  const [search, setSearch] = useState('');
  const ordered = useMemo(() => inOrder(engagements, own), [engagements, own]);
  const shown = ordered.filter((one) => one.id === chosen || found([one], search).length > 0);
  const engagement = engagements.find(({ id }) => id === chosen) ?? null;

  useEffect(() => {
    const name =
      engagement === null ? t('tab.config.overviewTab') : t('tab.config.tabName', { name: engagement.shortName });
    host?.setUp.choose(tabFor(engagement, location.origin, name));
  }, [host, engagement, t]);

  return (
    <>
      {engagements.length === 0 && (
        <EmptyNote title={t('tab.config.none.title')}>{t('tab.config.none.text')}</EmptyNote>
      )}
      {engagements.length > MANY && (
        <Field label={t('tab.config.search')} className={styles.search}>
          <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
        </Field>
      )}
      <Field label={t('tab.config.choose')}>
        <RadioGroup value={chosen} onChange={(_, { value }) => choose(value)}>
          {shown.map(({ id, name, theme }) => (
            <Radio
              key={id}
              value={id}
              className={styles.radio}
              label={[name, t(`theme.${theme}`), ...(id === own ? [t('tab.config.own')] : [])].join(' · ')}
            />
          ))}
          <Radio value={OVERVIEW} className={styles.radio} label={t('tab.config.overview')} />
        </RadioGroup>
      </Field>
      <p role="status" className={shared.quiet}>
        {search !== '' && t('tab.config.hits', { n: found(engagements, search).length })}
      </p>
      <p className={shared.text}>{t(host ? 'tab.config.then' : 'tab.config.outside')}</p>
      {host === null && (
        <div>
          <LinkButton to="/">{t('tab.toOverview')}</LinkButton>
        </div>
      )}
    </>
  );
}

/** Where a tab is added to a channel or a meeting: which plan it shows. There is always something to save. */
export default function ConfigPage() {
  const { t } = useTexts();
  const shared = useShared();
  const { list, own, current, pending } = useChoices();
  const failed = list.data === undefined ? list.error : null;
  return (
    <Page
      title={t('tab.config.title')}
      under={<p className={shared.quiet}>{t('tab.config.text')}</p>}
      pending={pending}
      error={failed}
    >
      {failed && <ErrorNote error={failed} onRetry={() => void list.refetch()} />}
      {pending && <RowsSkeleton rows={4} height={48} />}
      {!pending && list.data && <Chooser engagements={list.data.engagements} own={own} current={current} />}
    </Page>
  );
}
