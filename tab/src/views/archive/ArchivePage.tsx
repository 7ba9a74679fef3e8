import type { EngagementView } from '../../../../domain/views.ts';
import { ErrorNote, MadeUpNote } from '../../ui/Notes.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { EngagementNav } from '../engagement/EngagementNav.tsx';
import { WithEngagement } from '../engagement/WithEngagement.tsx';
import { AuditPanel } from './AuditPanel.tsx';
import { BodiesPanel } from './BodiesPanel.tsx';
import { DeletePanel } from './DeletePanel.tsx';
import { EndPanel } from './EndPanel.tsx';
import { ExportArchivePanel } from './ExportArchivePanel.tsx';
import { useArchive } from './useArchive.ts';

function Archive({ engagement }: { engagement: EngagementView }) {
  const { t } = useTexts();
  const shared = useShared();
  const { id, acts } = engagement;
  const { data, error, refetch } = useArchive(id);
  const deletes = acts.includes('decideDeletion');
  // A deletion that is on its way is what somebody comes here to see.
  const underWay = deletes && data?.deletion != null && data.deletion.stopped === null;
  return (
    <Page
      title={t('archive.title', { name: engagement.shortName })}
      under={
        <>
          <EngagementNav engagement={engagement} />
          <p className={shared.quiet}>{t('archive.intro')}</p>
          {engagement.madeUp && <MadeUpNote />}
        </>
      }
    >
      {data && (
        <>
          {underWay && <DeletePanel engagement={engagement} archive={data} />}
          <EndPanel engagement={engagement} archive={data} />
          {acts.includes('exportArchive') && <ExportArchivePanel engagementId={id} />}
          <BodiesPanel engagementId={id} bodies={data.bodies} />
          {acts.includes('readAudit') && <AuditPanel engagementId={id} />}
          {deletes && !underWay && <DeletePanel engagement={engagement} archive={data} />}
        </>
      )}
      {error && data === undefined && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!error && data === undefined && <RowsSkeleton rows={4} height={120} />}
    </Page>
  );
}

/** What becomes of a municipality's guidance period after its end: archives, the log, and deletion. */
export default function ArchivePage() {
  return <WithEngagement page={Archive} />;
}
