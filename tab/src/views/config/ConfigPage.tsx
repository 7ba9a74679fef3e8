import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useHost } from '../../ui/HostProvider.tsx';
import { LinkButton } from '../../ui/links.tsx';
import { EmptyNote, ErrorNote } from '../../ui/Notes.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { inOrder, type Showable, tabFor, tabForChannel } from './tabChoice.ts';
import { type Choices, useChoices } from './useChoices.ts';

/** With more than this the list gets a search. */
const MANY = 8;
const OVERVIEW = 'overview';
const CHANNEL = 'channel';

const useStyles = makeStyles({
  radio: { minHeight: '44px', alignItems: 'center' },
  search: { maxWidth: '420px', marginBottom: tokens.spacingVerticalS },
});

interface ChooserProps {
  readonly choices: Choices;
  readonly own: Showable | null;
  /** The channel, where it has no municipality yet. */
  readonly unlinked: string | null;
  /** What the tab shows already: a municipality, null for the overview, undefined where it is new or shows neither. */
  readonly current: Showable | null | undefined;
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

function Chooser({ choices: { rows, all, found }, own, unlinked, current, search, onSearch }: ChooserProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const host = useHost();
  const only = all === 1 ? (rows[0] ?? null) : null;
  const [chosen, choose] = useState<Showable | null>(current === undefined ? (own ?? only) : current);
  const [ofChannel, showChannel] = useState(current === undefined && unlinked !== null && chosen === null);
  const shown = inOrder(rows, [own, chosen]);

  useEffect(() => {
    if (ofChannel && unlinked !== null) {
      host?.setUp.choose(tabForChannel(unlinked, location.origin, t('product.name')));
      return;
    }
    const name = chosen === null ? t('tab.config.overviewTab') : t('tab.config.tabName', { name: chosen.shortName });
    host?.setUp.choose(tabFor(chosen, location.origin, name));
  }, [host, chosen, ofChannel, unlinked, t]);

  return (
    <>
      {all === 0 && <EmptyNote title={t('tab.config.none.title')}>{t('tab.config.none.text')}</EmptyNote>}
      {all > MANY && (
        <Field label={t('tab.config.search')} className={styles.search}>
          <Input type="search" value={search} onChange={(_, { value }) => onSearch(value)} />
        </Field>
      )}
      <Field label={t('tab.config.choose')}>
        <RadioGroup
          value={ofChannel ? CHANNEL : (chosen?.id ?? OVERVIEW)}
          onChange={(_, { value }) => {
            showChannel(value === CHANNEL);
            choose(shown.find(({ id }) => id === value) ?? null);
          }}
        >
          {unlinked !== null && <Radio value={CHANNEL} className={styles.radio} label={t('setup.config')} />}
          {shown.map(({ id, name, theme }) => (
            <Radio
              key={id}
              value={id}
              className={styles.radio}
              label={[name, t(`theme.${theme}`), ...(id === own?.id ? [t('tab.config.own')] : [])].join(' · ')}
            />
          ))}
          <Radio value={OVERVIEW} className={styles.radio} label={t('tab.config.overview')} />
        </RadioGroup>
      </Field>
      <p role="status" className={shared.quiet}>
        {(search !== '' || found > rows.length) && t('tab.config.hits', { n: found })}
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
  const [search, setSearch] = useState('');
  const { list, own, unlinked, current, pending } = useChoices(search);
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
      {!pending && list.data && (
        <Chooser
          choices={list.data}
          own={own}
          unlinked={unlinked}
          current={current}
          search={search}
          onSearch={setSearch}
        />
      )}
    </Page>
  );
}
