import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { IsoDate } from '../../../../domain/plan.ts';
import type { OccurrenceView } from '../../../../domain/seriesView.ts';
import { dayOf, sayDay, sayDayAndWeek, sayInstant } from '../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../domain/texts/translate.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { capital } from '../../ui/words.ts';
import { sayWhy } from './words.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  passed: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
});

/** The day itself: in Norway, with its week, and the clock where it opens. */
function sayOccurrence(t: Translate, { due, at, skipped }: OccurrenceView): string {
  if (at === null || skipped !== null) return capital(sayDayAndWeek(t, due));
  const [, time = ''] = /(\d{2}\.\d{2})$/.exec(sayInstant(t, at)) ?? [];
  return t('series.dates.when', { day: capital(sayDayAndWeek(t, dayOf(at))), time });
}

/** Why it is not the day one would think, in a sentence; null for a plain date. */
function sayNote(t: Translate, { due, moved, skipped, waits }: OccurrenceView): string | null {
  const holiday = moved === null ? '' : t(`series.holiday.${moved}`);
  if (waits) return t('series.dates.waits', { day: sayDay(t, due) });
  if (skipped !== null && moved !== null)
    return t('series.dates.movedAndSkipped', { holiday, why: sayWhy(t, skipped) });
  if (skipped !== null) return t('series.dates.skipped', { why: sayWhy(t, skipped) });
  return moved === null ? null : t('series.dates.moved', { day: sayDay(t, due), holiday });
}

interface DateListProps {
  readonly dates: readonly OccurrenceView[];
  /** Where one that was skipped by hand can be taken back. */
  readonly onUnskip?: ((due: IsoDate) => void) | undefined;
  readonly busy?: boolean;
}

/** The dates to come, one a line, with what was moved or skipped and why. */
export function DateList({ dates, onUnskip, busy = false }: DateListProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  return (
    <ol className={mergeClasses(shared.plainList, styles.list)}>
      {dates.map((date) => {
        const note = sayNote(t, date);
        return (
          <li key={date.due} className={styles.row}>
            <span className={styles.words}>
              <span className={mergeClasses(shared.text, date.skipped !== null && styles.passed)}>
                {sayOccurrence(t, date)}
              </span>
              {note !== null && <span className={shared.quiet}> {note}</span>}
            </span>
            {onUnskip && date.skipped?.by === 'hand' && (
              <Button
                size="small"
                className={shared.target}
                aria-label={t('series.act.unskipDay', { day: sayDay(t, date.due) })}
                disabledFocusable={busy}
                onClick={() => onUnskip(date.due)}
              >
                {t('series.act.unskip')}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
