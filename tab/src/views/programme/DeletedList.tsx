import { KEPT_AFTER_DELETION } from '../../../../domain/archive/removed.ts';
import type { DeletionRecordView } from '../../../../domain/archive/views.ts';
import { sayDeleted } from '../../../../domain/texts/deletionWords.ts';
import { ErrorNote } from '../../ui/Notes.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { DeletedReport } from '../archive/DeletedReport.tsx';
import { useDeletions } from './useLeads.ts';

/** What of the programme was deleted: when, by whose decision, who proposed and who confirmed it, and what went. */
export function DeletedList({ programmeId }: { programmeId: string }) {
  const { t } = useTexts();
  const shared = useShared();
  const { data, error, refetch } = useDeletions(programmeId);
  return (
    <section className={shared.panel} aria-labelledby="deleted">
      <div className={shared.section}>
        <h2 id="deleted" className={shared.h2}>
          {t('leads.deletions.title')}
        </h2>
        {!data && !error && <RowsSkeleton rows={1} height={72} />}
        {!data && error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {data?.deletions.length === 0 && <p className={shared.text}>{t('leads.deletions.none')}</p>}
        {data?.deletions.map((record) => (
          <Deleted key={record.engagementId} record={record} />
        ))}
      </div>
    </section>
  );
}

function Deleted({ record }: { record: DeletionRecordView }) {
  const { t } = useTexts();
  const shared = useShared();
  return (
    <article className={shared.section} aria-label={record.municipality}>
      <h3 className={shared.h3}>{record.municipality}</h3>
      <p className={shared.text}>{sayDeleted(t, record).join(' ')}</p>
      <details>
        <summary className={shared.text}>{t('leads.deletions.what')}</summary>
        <DeletedReport removed={record.removed} kept={KEPT_AFTER_DELETION} />
      </details>
    </article>
  );
}
