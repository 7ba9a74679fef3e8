import { KEPT_AFTER_DELETION } from '../../../../domain/archive/removed.ts';
import { sayDeleted } from '../../../../domain/texts/deletionWords.ts';
import { Fold } from '../../ui/Fold.tsx';
import { LinkButton } from '../../ui/links.tsx';
import { ErrorNote } from '../../ui/Notes.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { DeletedReport } from './DeletedReport.tsx';
import { useDeletionRecord } from './useDeletion.ts';

/** In place of every page of an engagement that was deleted: that it was, when, and by whose decision. */
export default function DeletedPage({ engagementId }: { engagementId: string }) {
  const { t } = useTexts();
  const shared = useShared();
  const { data, error, refetch } = useDeletionRecord(engagementId);
  return (
    <Page title={t('archive.gone.title')}>
      {data && (
        <div className={shared.section} role="status">
          {sayDeleted(t, data).map((line) => (
            <p key={line} className={shared.text}>
              {line}
            </p>
          ))}
          <p className={shared.text}>{t('archive.gone.kept')}</p>
        </div>
      )}
      {data && (
        <Fold head={t('leads.deletions.what')}>
          <DeletedReport removed={data.removed} kept={KEPT_AFTER_DELETION} />
        </Fold>
      )}
      {!data && !error && <RowsSkeleton rows={1} height={72} />}
      {!data && error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      <div>
        <LinkButton to="/">{t('tab.toOverview')}</LinkButton>
      </div>
    </Page>
  );
}
