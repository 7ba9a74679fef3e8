import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { TextKey, Translate } from '../../../../../domain/texts/translate.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import type { TimelineLayout } from './layout.ts';
import { fitWords, type ShadeReason } from './shades.ts';
import { useHeadStyles } from './useHeadStyles.ts';
import { useTimelineStyles } from './useTimelineStyles.ts';

/** Pixels from which a month has room for its name and year, its name, its short name, its first letter. */
const MONTH = { whole: 110, name: 84, short: 38, letter: 13 } as const;

function monthWords(t: Translate, width: number, month: number): string {
  if (width > MONTH.name) return t(`date.month.${month}` as TextKey);
  const short = t(`date.monthShort.${month}` as TextKey);
  if (width > MONTH.short) return short;
  return width > MONTH.letter ? short.slice(0, 1).toUpperCase() : '';
}

export function sayShade(t: Translate, reason: ShadeReason): string {
  if (reason.by === 'own') return reason.name;
  return reason.by === 'default' ? t(`tab.timeline.quiet.${reason.period}`) : t(`tab.plan.holiday.${reason.feast}`);
}

interface HeadProps {
  readonly layout: TimelineLayout;
  /** How much larger than usual the letters are. */
  readonly scale: number;
  /** Pixels of a small letter. */
  readonly letter: number;
}

/** Years, months, weeks, and a line of words for today and what is shaded. Dates are said with each step, so it is not read out. */
export const TimelineHead = memo(({ layout: { axis, shades, today }, scale, letter }: HeadProps) => {
  const { t } = useTexts();
  const styles = useTimelineStyles();
  const head = useHeadStyles();
  const week = 7 * axis.day;
  const inWeek = (x: number) => today !== null && today >= x && today < x + week;
  const withYear = axis.day * 30 > MONTH.whole * scale;
  // Centred over its line, but never cut by the column of names.
  const half = ((t('tab.plan.today').length + 2) * letter) / 2;
  const todayX = Math.max(0, (today ?? 0) - half);
  const words = fitWords(
    [
      ...(today === null ? [] : [{ key: 'today', x: todayX, text: t('tab.plan.today') }]),
      ...shades.map(({ key, x, reason }) => ({ key, x, text: sayShade(t, reason) })),
    ],
    letter,
  );
  return (
    <div aria-hidden="true" className={styles.head}>
      {!withYear && (
        <div className={styles.headRow}>
          <div className={styles.corner} />
          <div className={mergeClasses(styles.track, head.strip)}>
            {axis.years.map(({ x, width, year }) => (
              <div key={year} className={head.cell} style={{ left: x, width }}>
                {width > 44 * scale && <span className={head.cellName}>{year}</span>}
              </div>
            ))}
          </div>
        </div>
      )}
      <div className={styles.headRow}>
        <div className={styles.corner} />
        <div className={mergeClasses(styles.track, head.strip)}>
          {axis.months.map(({ x, width, month, year }) =>
            axis.day * 30 <= MONTH.letter ? null : (
              <div
                key={x}
                className={mergeClasses(head.cell, width < MONTH.short * scale && head.tight)}
                style={{ left: x, width }}
              >
                <span className={head.cellName}>
                  {monthWords(t, width / scale, month)}
                  {withYear && width > MONTH.whole * scale && (month === 1 || x === 0) && ` ${year}`}
                </span>
              </div>
            ),
          )}
        </div>
      </div>
      <div className={styles.headRow}>
        <div className={styles.corner} />
        <div className={mergeClasses(styles.track, head.strip)}>
          {axis.weeks.map(({ x, width, week: number }) => (
            <span
              key={x}
              className={mergeClasses(head.week, width <= week && head.middle, inWeek(x) && head.thisWeek)}
              style={{ left: x, width }}
            >
              {t('tab.plan.weekShort', { week: number })}
            </span>
          ))}
        </div>
      </div>
      <div className={styles.headRow}>
        <div className={styles.corner} />
        <div className={mergeClasses(styles.track, head.words)}>
          {words.map(({ key, x, text }) => (
            <span key={key} className={key === 'today' ? head.todayWord : head.shadeWord} style={{ left: x }}>
              {text}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
});

/** What lies behind the rows: weeks, months, quiet periods and holidays, and today as one line. */
export const TimelineGrid = memo(({ layout: { axis, shades, today } }: { layout: TimelineLayout }) => {
  const head = useHeadStyles();
  return (
    <div aria-hidden="true" className={head.grid} style={{ width: axis.width }}>
      {axis.weeks.map(({ x }) => (
        <div key={x} className={head.weekLine} style={{ left: x }} />
      ))}
      {shades.map(({ key, x, width, reason }) => (
        <div key={key} className={reason.by === 'feast' ? head.feast : head.quiet} style={{ left: x, width }} />
      ))}
      {(axis.day * 30 > MONTH.letter ? axis.months : axis.years).slice(1).map(({ x }) => (
        <div key={x} className={head.monthLine} style={{ left: x }} />
      ))}
      {today !== null && <div className={head.todayLine} style={{ left: today }} />}
    </div>
  );
});
