import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { MOST_RETENTION_MONTHS } from '../../../../domain/archive/retention.ts';
import type { ArchiveView } from '../../../../domain/archive/views.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useToday } from '../../ui/useToday.ts';
import { sayDayOfYear } from './sayDayOfYear.ts';
import { useEnd, useRetentionMonths } from './useArchive.ts';

const useStyles = makeStyles({ short: { maxWidth: '320px' } });

interface EndPanelProps {
  readonly engagement: EngagementView;
  readonly archive: ArchiveView;
}

/** When the engagement ended, how long it is kept after that, and when it goes. */
export function EndPanel({ engagement, archive }: EndPanelProps) {
  const { t } = useTexts();
  const shared = useShared();
  const { endedOn, deletesOn, months } = archive;
  return (
    <section className={shared.panel} aria-labelledby="end">
      <div className={shared.section}>
        <h2 id="end" className={shared.h2}>
          {t('archive.end.title')}
        </h2>
        {endedOn === null ? (
          <p className={shared.text}>{t('archive.end.goesOn')}</p>
        ) : (
          <p className={shared.text}>{t('archive.end.ended', { day: sayDayOfYear(t, endedOn) })}</p>
        )}
        <p className={shared.text}>{t('archive.end.keeps', { count: months })}</p>
        {deletesOn !== null && (
          <p className={shared.text}>{t('archive.end.deletes', { day: sayDayOfYear(t, deletesOn) })}</p>
        )}
        {engagement.acts.includes('endEngagement') && <EndForm engagementId={engagement.id} endedOn={endedOn} />}
        {engagement.acts.includes('setRetention') && <MonthsForm engagementId={engagement.id} months={months} />}
      </div>
    </section>
  );
}

function EndForm({ engagementId, endedOn }: { engagementId: string; endedOn: string | null }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const today = useToday();
  const [day, setDay] = useState(endedOn ?? today);
  const { mutate, isPending, isSuccess, error } = useEnd(engagementId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (day !== '') mutate(day);
  };
  return (
    <form className={shared.section} onSubmit={submit} noValidate>
      <Field label={t('archive.end.day')} className={styles.short}>
        <Input
          type="date"
          input={{ className: shared.target }}
          value={day}
          onChange={(_, { value }) => setDay(value)}
        />
      </Field>
      <div className={shared.row}>
        <Button type="submit" className={shared.target} disabledFocusable={isPending || day === ''}>
          {t('archive.end.set')}
        </Button>
        {endedOn !== null && (
          <Button
            appearance="subtle"
            className={shared.target}
            disabledFocusable={isPending}
            onClick={() => mutate(null)}
          >
            {t('archive.end.clear')}
          </Button>
        )}
      </div>
      <Saved pending={isPending} saved={isSuccess} error={error} />
    </form>
  );
}

function MonthsForm({ engagementId, months }: { engagementId: string; months: number }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const [wanted, setWanted] = useState(String(months));
  const { mutate, isPending, isSuccess, error } = useRetentionMonths(engagementId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate(Number(wanted));
  };
  return (
    <form className={shared.section} onSubmit={submit} noValidate>
      <Field className={styles.short} label={t('archive.retention.label')} hint={t('archive.retention.hint')}>
        <Input
          type="number"
          min={1}
          max={MOST_RETENTION_MONTHS}
          input={{ className: shared.target }}
          value={wanted}
          onChange={(_, { value }) => setWanted(value)}
        />
      </Field>
      <div>
        <Button type="submit" className={shared.target} disabledFocusable={isPending}>
          {t('archive.retention.set')}
        </Button>
      </div>
      <Saved pending={isPending} saved={isSuccess} error={error} />
    </form>
  );
}

/** What became of a change, told to screen readers too. */
export function Saved({ pending, saved, error }: { pending: boolean; saved: boolean; error: unknown }) {
  const { t } = useTexts();
  const shared = useShared();
  return (
    <>
      <p className={shared.quiet} role="status">
        {pending ? t('archive.saving') : saved ? t('archive.saved') : ''}
      </p>
      {error !== null && <ErrorNote error={error} title="archive.failed" />}
    </>
  );
}
