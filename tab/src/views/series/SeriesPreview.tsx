import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { QuietPeriods } from '../../../../domain/quietPeriods.ts';
import { type SeriesSettings, upcoming } from '../../../../domain/series.ts';
import { occurrenceView, type SeriesView } from '../../../../domain/seriesView.ts';
import { dayOf } from '../../../../domain/texts/dates.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { DateList } from './DateList.tsx';
import { sayWhenFirst } from './words.ts';

const useStyles = makeStyles({
  preview: {
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
  },
});

const AHEAD = 5;

/** The dates that the form as it is would give, worked out here: the calendar is the same as the service's. */
export function SeriesPreview({
  settings,
  quiet,
  series,
  heading: Heading = 'h4',
}: {
  settings: SeriesSettings;
  quiet: QuietPeriods;
  series: SeriesView | null;
  /** By what it stands under. */
  heading?: 'h3' | 'h4';
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
        <Heading className={shared.h3}>{t('series.form.preview')}</Heading>
        <p className={shared.text}>{sayWhenFirst(t, settings, first === null ? null : dayOf(first))}</p>
        {first === null && <p className={shared.quiet}>{t('series.dates.none')}</p>}
        <DateList dates={dates} />
      </div>
    </div>
  );
}
