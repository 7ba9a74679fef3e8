import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { auditWords, outcomeWords } from '../../../../domain/texts/auditWords.ts';
import { ErrorNote } from '../../ui/Notes.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { FileReady } from './FileReady.tsx';
import { sayMoment } from './sayDayOfYear.ts';
import { useAudit, useAuditFile } from './useArchive.ts';

const useStyles = makeStyles({
  line: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
});

/** Who did what, for those who may read it, and the way to take it out. */
export function AuditPanel({ engagementId }: { engagementId: string }) {
  const { t } = useTexts();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  const file = useAuditFile(engagementId);
  return (
    <section className={shared.panel} aria-labelledby="audit">
      <div className={shared.section}>
        <h2 id="audit" className={shared.h2}>
          {t('audit.title')}
        </h2>
        <p className={shared.text}>{t('audit.text')}</p>
        <p className={shared.quiet}>{t('audit.fileNote')}</p>
        <div className={shared.row}>
          {!open && (
            <Button className={shared.target} onClick={() => setOpen(true)}>
              {t('audit.open')}
            </Button>
          )}
          <Button className={shared.target} disabledFocusable={file.isPending} onClick={() => file.mutate()}>
            {t('audit.file')}
          </Button>
        </div>
        <FileReady making={file.isPending} file={file.data} error={file.error} />
        {open && <AuditLines engagementId={engagementId} />}
      </div>
    </section>
  );
}

function AuditLines({ engagementId }: { engagementId: string }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useAudit(engagementId);
  if (error && data === undefined) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <RowsSkeleton rows={4} height={48} />;
  const lines = data.pages.flatMap((page) => page.lines);
  if (lines.length === 0) return <p className={shared.text}>{t('audit.empty')}</p>;
  return (
    <>
      <ol reversed start={lines[0]?.number ?? 1} className={shared.plainList}>
        {lines.map(({ number, at, by, via, outcome }) => (
          <li key={number} className={styles.line}>
            <p className={shared.text}>
              {t('audit.line', { what: auditWords(t, via), outcome: outcomeWords(t, outcome) })}
            </p>
            <p className={shared.quiet}>{t('audit.by', { name: by ?? t('audit.service'), when: sayMoment(t, at) })}</p>
          </li>
        ))}
      </ol>
      {error && <ErrorNote error={error} onRetry={() => void fetchNextPage()} />}
      {hasNextPage && (
        <div>
          <Button className={shared.target} disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('audit.more')}
          </Button>
        </div>
      )}
    </>
  );
}
