import { mergeClasses } from '@fluentui/react-components';
import type { TextKey } from '../../../../../domain/texts/translate.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { DAY } from './axis.ts';
import type { TimelineLayout } from './layout.ts';
import { useTimelineStyles } from './useTimelineStyles.ts';

/** Months, weeks, and a line of words for today and the holidays. Dates are said with each step, so it is not read out. */
export function TimelineHead({ layout: { axis, today } }: { layout: TimelineLayout }) {
  const { t } = useTexts();
  const styles = useTimelineStyles();
  const inWeek = (x: number) => today !== null && today >= x && today < x + 7 * DAY;
  return (
    <div aria-hidden="true">
      <div className={styles.headRow}>
        <div className={styles.corner} />
        <div className={mergeClasses(styles.track, styles.months)} style={{ width: axis.width }}>
          {axis.months.map(({ x, width, month, year }) => (
            <div key={x} className={styles.month} style={{ left: x, width }}>
              <span className={styles.monthName}>
                {width > 40 && t(`date.${width > 110 ? 'month' : 'monthShort'}.${month}` as TextKey)}
                {width > 110 && (month === 1 || x === 0) && ` ${year}`}
              </span>
            </div>
          ))}
        </div>
      </div>
      <div className={styles.headRow}>
        <div className={styles.corner} />
        <div className={mergeClasses(styles.track, styles.weeks)} style={{ width: axis.width }}>
          {axis.weeks.map(({ x, width, week }) => (
            <span
              key={x}
              className={mergeClasses(styles.week, inWeek(x) && styles.thisWeek)}
              style={{ left: x, width }}
            >
              {t('tab.plan.weekShort', { week })}
            </span>
          ))}
        </div>
      </div>
      <div className={styles.headRow}>
        <div className={styles.corner} />
        <div className={mergeClasses(styles.track, styles.words)} style={{ width: axis.width }}>
          {axis.shades.map(({ id, x }) => (
            <span key={x} className={styles.holidayWord} style={{ left: x }}>
              {t(`tab.plan.holiday.${id}`)}
            </span>
          ))}
          {today !== null && (
            <span className={styles.todayWord} style={{ left: today }}>
              {t('tab.plan.today')}
            </span>
          )}
        </div>
      </div>
    </div>
  );
}

/** What lies behind the rows: weeks, months, holidays, and today as one line. */
export function TimelineGrid({ layout: { axis, today } }: { layout: TimelineLayout }) {
  const styles = useTimelineStyles();
  return (
    <div aria-hidden="true" className={styles.grid} style={{ width: axis.width }}>
      <div className={styles.weekLines} />
      {axis.shades.map(({ x, width }) => (
        <div key={x} className={styles.shade} style={{ left: x, width }} />
      ))}
      {axis.months.slice(1).map(({ x }) => (
        <div key={x} className={styles.monthLine} style={{ left: x }} />
      ))}
      {today !== null && <div className={styles.todayLine} style={{ left: today }} />}
    </div>
  );
}
