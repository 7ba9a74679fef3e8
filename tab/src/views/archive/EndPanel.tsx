import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { MOST_RETENTION_MONTHS } from '../../../../domain/archive/retention.ts';
import type { ArchiveView } from '../../../../domain/archive/views.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { type FormDesk, FormDialog } from '../../ui/FormDialog.tsx';
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
  const today = useToday();
  const { endedOn, deletesOn, months, deletion } = archive;
  // What people decided is said in its own panel, with its own day.
  const isDecided = deletion !== null && deletion.stopped === null;
  return (
    <section className={shared.panel} aria-labelledby="end">
      <div className={shared.section}>
        <h2 id="end" className={shared.h2}>
          {t('archive.end.title')}
        </h2>
        {endedOn === null ? (
          <p className={shared.text}>{t('archive.end.goesOn')}</p>
        ) : (
          <p className={shared.text}>
            {[
              t(endedOn < today ? 'archive.end.ended' : 'archive.endsNote', { day: sayDayOfYear(t, endedOn) }),
              ...(archive.endedBy === null ? [] : [t('archive.end.by', { name: archive.endedBy })]),
            ].join(' ')}
          </p>
        )}
        <p className={shared.text}>{t('archive.end.keeps', { count: months })}</p>
        {deletesOn !== null && !isDecided && (
          <p className={shared.text}>{t('archive.end.deletes', { day: sayDayOfYear(t, deletesOn) })}</p>
        )}
        {engagement.acts.includes('endEngagement') && <EndButtons engagement={engagement} archive={archive} />}
        {engagement.acts.includes('setRetention') && <MonthsForm engagementId={engagement.id} months={months} />}
      </div>
    </section>
  );
}

/** Ending is said to everybody, so it takes a day that was chosen and a second press; taking it back takes one. */
function EndButtons({ engagement, archive: { endedOn, deletion } }: EndPanelProps) {
  const { t } = useTexts();
  const shared = useShared();
  const [asking, setAsking] = useState(false);
  const { mutate, isPending, isSuccess, error } = useEnd(engagement.id);
  const underWay = deletion !== null && deletion.stopped === null;
  return (
    <>
      <div className={shared.row}>
        <Button className={shared.target} onClick={() => setAsking(true)}>
          {t(endedOn === null ? 'archive.end.open' : 'archive.end.change')}
        </Button>
        {endedOn !== null && (
          <Button
            appearance="subtle"
            className={shared.target}
            disabledFocusable={isPending}
            onClick={() => !isPending && mutate(null)}
          >
            {t('archive.end.clear')}
          </Button>
        )}
      </div>
      {endedOn !== null && underWay && <p className={shared.quiet}>{t('archive.end.stops')}</p>}
      <Saved pending={isPending} saved={isSuccess} error={error} />
      <FormDialog
        open={asking}
        title={t('archive.end.ask', { name: engagement.shortName })}
        onClose={() => setAsking(false)}
      >
        {(desk) => (
          <EndForm
            engagementId={engagement.id}
            endedOn={endedOn}
            desk={desk}
            onDone={() => {
              desk.setDirty(false);
              setAsking(false);
            }}
          />
        )}
      </FormDialog>
    </>
  );
}

interface EndFormProps {
  readonly engagementId: string;
  readonly endedOn: string | null;
  readonly desk: FormDesk;
  readonly onDone: () => void;
}

function EndForm({ engagementId, endedOn, desk, onDone }: EndFormProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const [day, setDay] = useState(endedOn ?? '');
  const [tried, setTried] = useState(false);
  const { mutate, isPending, error } = useEnd(engagementId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (day !== '' && !isPending) mutate(day, { onSuccess: onDone });
  };
  return (
    <form className={shared.section} onSubmit={submit} noValidate>
      <p className={shared.text}>{t('archive.end.askText')}</p>
      <Field
        required
        label={t('archive.end.day')}
        className={styles.short}
        {...(tried && day === '' && { validationMessage: t('archive.end.need') })}
      >
        <Input
          type="date"
          input={{ className: shared.target }}
          value={day}
          onChange={(_, { value }) => {
            setDay(value);
            desk.setDirty(value !== (endedOn ?? ''));
          }}
        />
      </Field>
      <div className={shared.row}>
        <Button type="submit" appearance="primary" className={shared.target} disabledFocusable={isPending}>
          {t('archive.end.set')}
        </Button>
        <Button className={shared.target} onClick={desk.leave}>
          {t('archive.cancel')}
        </Button>
      </div>
      <Saved pending={isPending} saved={false} error={error} />
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
