import { Button, mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import { wallClock } from '../../../../../domain/export/book.ts';
import { PLAN_FORMATS, type PlanFormat } from '../../../../../domain/planFiles.ts';
import { useOpenFile } from '../../../api/ApiContext.tsx';
import { ErrorNote } from '../../../ui/Notes.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { useOutStyles } from './useOutStyles.ts';
import { usePlanExport } from './usePlanExport.ts';

const WORDS = { xlsx: 'xlsx', 'pdf-a4': 'a4', 'pdf-a3': 'a3' } as const satisfies Record<PlanFormat, string>;

/** The kinds of file, each with what it is good for. The file is opened at once; its link stands here while it works. */
export function FilePart({ engagementId }: { engagementId: string }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useOutStyles();
  const openFile = useOpenFile();
  const id = useId();
  const { mutate, isPending, data, error } = usePlanExport(engagementId);
  const until = data && wallClock(new Date(data.expiresAt)).toISOString().slice(11, 16).replace(':', '.');
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={shared.h3}>
        {t('tab.out.files')}
      </h3>
      <p className={shared.quiet}>{t('tab.out.filesText')}</p>
      <div className={styles.lines}>
        {PLAN_FORMATS.map((format) => (
          <div key={format} className={styles.line}>
            <Button
              className={mergeClasses(shared.target, styles.format)}
              aria-describedby={`${id}${format}`}
              disabledFocusable={isPending}
              onClick={() => mutate(format)}
            >
              {t(`tab.out.format.${WORDS[format]}`)}
            </Button>
            <span id={`${id}${format}`} className={mergeClasses(shared.quiet, styles.grow)}>
              {t(`tab.out.hint.${WORDS[format]}`)}
            </span>
          </div>
        ))}
      </div>
      <div role="status">
        {isPending && <p className={shared.quiet}>{t('export.making')}</p>}
        {data && !isPending && (
          <>
            <p className={mergeClasses(shared.text, styles.grow)}>
              {t('export.made', { name: data.fileName, time: until ?? '' })}
            </p>
            <Button appearance="subtle" className={shared.target} onClick={() => openFile(data.url)}>
              {t('export.again')}
            </Button>
          </>
        )}
      </div>
      {error && <ErrorNote error={error} title="tab.out.failed" />}
    </section>
  );
}
