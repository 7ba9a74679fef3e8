import { Button } from '@fluentui/react-components';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { FileReady } from './FileReady.tsx';
import { useArchiveFile } from './useArchive.ts';

/** Takes the archive out, to read and as data. */
export function ExportArchivePanel({ engagementId }: { engagementId: string }) {
  const { t } = useTexts();
  const shared = useShared();
  const { mutate, isPending, data, error } = useArchiveFile(engagementId);
  return (
    <section className={shared.panel} aria-labelledby="take-out">
      <div className={shared.section}>
        <h2 id="take-out" className={shared.h2}>
          {t('archive.export.title')}
        </h2>
        <p className={shared.text}>{t('archive.export.text')}</p>
        <p className={shared.quiet}>{t('export.note.disclosure')}</p>
        <div className={shared.row}>
          {(['pdf', 'json'] as const).map((format) => (
            <Button key={format} className={shared.target} disabledFocusable={isPending} onClick={() => mutate(format)}>
              {t(`archive.export.${format}`)}
            </Button>
          ))}
        </div>
        <FileReady making={isPending} file={data} error={error} />
      </div>
    </section>
  );
}
