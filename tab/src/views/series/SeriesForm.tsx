import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { IsoDate } from '../../../../domain/plan.ts';
import type { QuietPeriods } from '../../../../domain/quietPeriods.ts';
import type { Audience } from '../../../../domain/round.ts';
import { type SeriesSettings, upcoming } from '../../../../domain/series.ts';
import { occurrenceView, type SeriesView } from '../../../../domain/seriesView.ts';
import { dayOf } from '../../../../domain/texts/dates.ts';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { DateList } from './DateList.tsx';
import { SeriesFields } from './SeriesFields.tsx';
import { draftOf, newDraft, readDraft } from './seriesDraft.ts';
import { useSaveSeries } from './useSeries.ts';
import { sayWhenFirst } from './words.ts';

const useStyles = makeStyles({
  heading: { outline: 'none' },
  preview: {
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
  },
});

const AHEAD = 5;

/** The dates that the form as it is would give, worked out here: the calendar is the same as the service's. */
function Preview({
  settings,
  quiet,
  series,
}: {
  settings: SeriesSettings;
  quiet: QuietPeriods;
  series: SeriesView | null;
}) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const dates = useMemo(() => {
    const byHand = series?.upcoming.filter(({ skipped }) => skipped?.by === 'hand').map(({ due }) => due);
    return upcoming(settings, quiet, new Date(), AHEAD, new Set(byHand)).map(occurrenceView);
  }, [settings, quiet, series]);
  const first = dates.find(({ at }) => at !== null)?.at ?? null;
  return (
    <div className={styles.preview}>
      <div className={shared.section} role="status">
        <h4 className={shared.h3}>{t('series.form.preview')}</h4>
        <p className={shared.text}>{sayWhenFirst(t, settings, first === null ? null : dayOf(first))}</p>
        {first === null && <p className={shared.quiet}>{t('series.dates.none')}</p>}
        <DateList dates={dates} />
      </div>
    </div>
  );
}

interface SeriesFormProps {
  readonly engagementId: string;
  /** Null for a new one. */
  readonly series: SeriesView | null;
  readonly audience: Audience;
  readonly quiet: QuietPeriods;
  readonly today: IsoDate;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** Sets a series up or changes it, with its next five dates worked out while one types. What is typed stays on an error. */
export function SeriesForm({ engagementId, series, audience, quiet, today, onSaved, onCancel }: SeriesFormProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [draft, setDraft] = useState(() => (series === null ? newDraft(today, audience) : draftOf(series)));
  const save = useSaveSeries(engagementId, series?.id ?? null);
  const { settings, faults } = useMemo(() => readDraft(draft), [draft]);

  // The button that opened the form is gone; focus goes to what came instead.
  useEffect(() => heading.current?.focus(), []);

  return (
    <form
      className={shared.section}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (settings !== null && !save.isPending) save.mutate(settings, { onSuccess: onSaved });
      }}
    >
      <h3 ref={heading} tabIndex={-1} className={`${shared.h3} ${styles.heading}`}>
        {t(series === null ? 'series.form.new' : 'series.form.change')}
      </h3>
      <SeriesFields draft={draft} faults={faults} onChange={setDraft} />
      {settings !== null && <Preview settings={settings} quiet={quiet} series={series} />}
      {save.error && <ErrorNote error={save.error} title="series.form.notSaved" />}
      <div className={shared.row}>
        <Button type="submit" appearance="primary" className={shared.target} disabledFocusable={save.isPending}>
          {t('series.form.save')}
        </Button>
        <Button className={shared.target} onClick={onCancel}>
          {t('series.form.cancel')}
        </Button>
      </div>
    </form>
  );
}
