import { Button } from '@fluentui/react-components';
import { LinkButton } from '../../ui/links.tsx';
import { ErrorNote } from '../../ui/Notes.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { FileReady } from '../archive/FileReady.tsx';
import { ErasePanel } from './ErasePanel.tsx';
import { OwnSection } from './OwnSection.tsx';
import { useOwnData, useOwnDataFile } from './useOwnData.ts';

/** Everything that is kept about whoever looks, to read, to take along, and to delete where it is theirs alone. */
export default function PrivacyPage() {
  const { t } = useTexts();
  const shared = useShared();
  const { data, error, refetch } = useOwnData();
  const file = useOwnDataFile();
  return (
    <Page
      title={t('privacy.title')}
      under={
        <>
          <p className={shared.quiet}>{t('privacy.intro')}</p>
          <div>
            <LinkButton to="/" appearance="subtle">
              {t('tab.toOverview')}
            </LinkButton>
          </div>
        </>
      }
    >
      {data && (
        <>
          <section className={shared.section} aria-label={t('privacy.title')}>
            <p className={shared.text}>
              {data.name === null
                ? t('privacy.unknown', { id: data.objectId })
                : t('privacy.ids', { name: data.name, id: data.objectId })}
            </p>
            {data.sections.map(({ kind, items }) => (
              <OwnSection key={kind} kind={kind} items={items} />
            ))}
            <p className={shared.quiet}>{t('privacy.wrong')}</p>
          </section>
          <section className={shared.panel} aria-labelledby="own-file">
            <div className={shared.section}>
              <h2 id="own-file" className={shared.h2}>
                {t('privacy.file.title')}
              </h2>
              <div>
                <Button className={shared.target} disabledFocusable={file.isPending} onClick={() => file.mutate()}>
                  {t('privacy.file.get')}
                </Button>
              </div>
              <FileReady making={file.isPending} file={file.data} error={file.error} />
            </div>
          </section>
          <ErasePanel />
        </>
      )}
      {error && data === undefined && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!error && data === undefined && <RowsSkeleton rows={5} height={64} />}
    </Page>
  );
}
