import { useState } from 'react';
import type { Deleted } from '../../../../domain/archive/removed.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { LinkButton } from '../../ui/links.tsx';
import { ErrorNote, MadeUpNote } from '../../ui/Notes.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { EngagementNav } from '../engagement/EngagementNav.tsx';
import { WithEngagement } from '../engagement/WithEngagement.tsx';
import { AuditPanel } from './AuditPanel.tsx';
import { BodiesPanel } from './BodiesPanel.tsx';
import { DeletedReport } from './DeletedReport.tsx';
import { DeletePanel } from './DeletePanel.tsx';
import { EndPanel } from './EndPanel.tsx';
import { ExportArchivePanel } from './ExportArchivePanel.tsx';
import { useArchive } from './useArchive.ts';

function Archive({ engagement }: { engagement: EngagementView }) {
  const { t } = useTexts();
  const shared = useShared();
  const { id, acts } = engagement;
  const { data, error, refetch } = useArchive(id);
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  if (deleted !== null) {
    return (
      <Page title={t('archive.delete.done')}>
        <DeletedReport {...deleted} />
        <div>
          <LinkButton to="/">{t('tab.toOverview')}</LinkButton>
        </div>
      </Page>
    );
  }
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
          <EndPanel engagement={engagement} archive={data} />
          {acts.includes('exportArchive') && <ExportArchivePanel engagementId={id} />}
          <BodiesPanel engagementId={id} bodies={data.bodies} />
          {acts.includes('readAudit') && <AuditPanel engagementId={id} />}
          {acts.includes('deleteEngagement') && (
            <DeletePanel engagement={engagement} archive={data} onDeleted={setDeleted} />
          )}
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
