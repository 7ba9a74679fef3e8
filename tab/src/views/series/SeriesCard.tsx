import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { IsoDate } from '../../../../domain/plan.ts';
import type { SeriesState } from '../../../../domain/series.ts';
import type { SeriesView } from '../../../../domain/seriesView.ts';
import { sayDay } from '../../../../domain/texts/dates.ts';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { capital } from '../../ui/words.ts';
import { DateList } from './DateList.tsx';
import { PastDates } from './PastDates.tsx';
import { RunSeries } from './RunSeries.tsx';
import { useSetState, useSkip } from './useSeries.ts';
import { sayTerms, sayWhen } from './words.ts';

const useStyles = makeStyles({
  dates: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

interface SeriesCardProps {
  readonly engagementId: string;
  readonly series: SeriesView;
  readonly mayEdit: boolean;
  readonly onChange: () => void;
  /** Says what was done, where it stays when this card moves. */
  readonly onDone: (said: string) => void;
}

/** One series: what it does in words, its next dates, what became of the earlier ones, and what can be done about it. */
export function SeriesCard({ engagementId, series, mayEdit, onChange, onDone }: SeriesCardProps) {
  const { t } = useTexts();
  const shared = useShared();
  const setState = useSetState(engagementId, series.id);
  const skip = useSkip(engagementId, series.id);
  const busy = setState.isPending || skip.isPending;
  const error = setState.error ?? skip.error;
  const go = (state: SeriesState) => setState.mutate(state, { onSuccess: () => onDone(t(`series.done.${state}`)) });
  const setSkip = (due: IsoDate, wanted: boolean) =>
    skip.mutate(
      { due, skip: wanted },
      {
        onSuccess: () =>
          onDone(t(wanted ? 'series.done.skipped' : 'series.done.unskipped', { day: capital(sayDay(t, due)) })),
      },
    );
  const next = series.upcoming.find(({ at, waits }) => at !== null && !waits);
  return (
    <div className={shared.section}>
      <div>
        <h3 className={shared.h3}>{sayWhen(t, series)}</h3>
        <p className={shared.quiet}>{sayTerms(t, series)}</p>
      </div>
      <Dates series={series} mayEdit={mayEdit} busy={busy} onUnskip={(due) => setSkip(due, false)} />
      {error && <ErrorNote error={error} title="tab.error.notDone" />}
      {mayEdit && (
        <div className={shared.row}>
          {series.state === 'running' ? (
            <>
              {next && (
                <Button className={shared.target} disabledFocusable={busy} onClick={() => setSkip(next.due, true)}>
                  {t('series.act.skip')}
                </Button>
              )}
              <RunSeries engagementId={engagementId} seriesId={series.id} onDone={() => onDone(t('series.done.run'))} />
              <Button className={shared.target} disabledFocusable={busy} onClick={() => go('paused')}>
                {t('series.act.pause')}
              </Button>
            </>
          ) : (
            <Button className={shared.target} disabledFocusable={busy} onClick={() => go('running')}>
              {t('series.act.resume')}
            </Button>
          )}
          <Button className={shared.target} onClick={onChange}>
            {t('series.act.change')}
          </Button>
          {series.state !== 'ended' && (
            <Button className={shared.target} disabledFocusable={busy} onClick={() => go('ended')}>
              {t('series.act.end')}
            </Button>
          )}
        </div>
      )}
      <PastDates engagementId={engagementId} past={series.past} />
    </div>
  );
}

interface DatesProps {
  readonly series: SeriesView;
  readonly mayEdit: boolean;
  readonly busy: boolean;
  readonly onUnskip: (due: IsoDate) => void;
}

function Dates({ series: { state, upcoming }, mayEdit, busy, onUnskip }: DatesProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  if (state === 'paused') {
    return <p className={shared.text}>{t(mayEdit ? 'series.state.paused' : 'series.state.pausedRead')}</p>;
  }
  if (state === 'ended') return <p className={shared.quiet}>{t('series.state.ended')}</p>;
  if (upcoming.length === 0) {
    return <p className={shared.text}>{t(mayEdit ? 'series.noDates' : 'series.noDatesRead')}</p>;
  }
  return (
    <div className={styles.dates}>
      <h4 className={shared.quiet}>{t('series.dates.title')}</h4>
      <DateList dates={upcoming} onUnskip={mayEdit ? onUnskip : undefined} busy={busy} />
    </div>
  );
}
