import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { isoWeek } from '../../../../domain/calendar.ts';
import { EXPORT_FORMATS, wallClock } from '../../../../domain/export/book.ts';
import { dayOf, sayDate } from '../../../../domain/texts/dates.ts';
import type { RoundView } from '../../../../domain/views.ts';
import { useOpenFile } from '../../api/ApiContext.tsx';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useExport } from './useExport.ts';

const ALL = 'all';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  which: { maxWidth: '360px' },
});

interface ExportPanelProps {
  readonly engagementId: string;
  /** What there is to choose from, newest first; one alone leaves nothing to choose. */
  readonly rounds: readonly RoundView[];
}

/** Takes the answers out as a file. The file is opened at once; the link to it stands here as long as it works. */
export function ExportPanel({ engagementId, rounds }: ExportPanelProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const openFile = useOpenFile();
  const [which, setWhich] = useState(ALL);
  const { mutate, isPending, data, error } = useExport(engagementId);
  const [only, ...others] = rounds;
  const roundId = others.length === 0 ? (only?.id ?? null) : which === ALL ? null : which;
  const until = data && wallClock(new Date(data.expiresAt)).toISOString().slice(11, 16).replace(':', '.');
  return (
    <section className={shared.panel} aria-labelledby="export">
      <div className={styles.panel}>
        <h3 id="export" className={shared.h3}>
          {t('export.title')}
        </h3>
        <p className={shared.text}>{t('export.text')}</p>
        <p className={shared.quiet}>{t('export.note.disclosure')}</p>
        {others.length > 0 && (
          <Field label={t('export.which')} className={styles.which}>
            <Select select={{ className: shared.target }} value={which} onChange={(_, { value }) => setWhich(value)}>
              <option value={ALL}>{t('export.all')}</option>
              {rounds.map(({ id, openedAt }) => {
                const day = dayOf(openedAt);
                const when = `${sayDate(t, day)} ${day.slice(0, 4)}`;
                return (
                  <option key={id} value={id}>
                    {t('export.one', { week: isoWeek(day).week, day: when })}
                  </option>
                );
              })}
            </Select>
          </Field>
        )}
        <div className={shared.row}>
          {EXPORT_FORMATS.map((format) => (
            <Button
              key={format}
              className={shared.target}
              disabledFocusable={isPending}
              onClick={() => mutate({ roundId, format })}
            >
              {t(`export.format.${format}`)}
            </Button>
          ))}
        </div>
        <div role="status">
          {isPending && <p className={shared.quiet}>{t('export.making')}</p>}
          {data && !isPending && (
            <>
              <p className={shared.text}>{t('export.made', { name: data.fileName, time: until ?? '' })}</p>
              <Button appearance="subtle" className={shared.target} onClick={() => openFile(data.url)}>
                {t('export.again')}
              </Button>
            </>
          )}
        </div>
        {error && <ErrorNote error={error} title="export.failed" />}
      </div>
    </section>
  );
}
