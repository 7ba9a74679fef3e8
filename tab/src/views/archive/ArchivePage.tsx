import { useState } from 'react';
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
  const underWay = deletes && data?.deletion != null && data.deletion.stopped === null;
  // A deletion that is on its way is what somebody comes here to see. Stopped, it stays there for the visit, so that
  // nobody has to look for what became of what they pressed.
  const [deletionFirst, setDeletionFirst] = useState(underWay);
  if (underWay && !deletionFirst) setDeletionFirst(true);
  // One key in both places: React moves it, and what is written or focused in it stays.
  const deletePanel = deletes && data && <DeletePanel key="delete" engagement={engagement} archive={data} />;
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
          {deletionFirst && deletePanel}
          <EndPanel engagement={engagement} archive={data} />
          {acts.includes('exportArchive') && <ExportArchivePanel engagementId={id} />}
          <BodiesPanel engagementId={id} bodies={data.bodies} />
          {acts.includes('readAudit') && <AuditPanel engagementId={id} />}
          {!deletionFirst && deletePanel}
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
