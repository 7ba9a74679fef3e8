import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { Step } from '../../../../../domain/plan.ts';
import { sayRange, sayShortDate } from '../../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../../domain/texts/translate.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import type { PhaseBand, PointRow } from './layout.ts';
import { Mark } from './Mark.tsx';
import { type LineState, placed } from './StepLine.tsx';
import { useBarStyles } from './useBarStyles.ts';
import { useTimelineStyles } from './useTimelineStyles.ts';

const sayPoint = (t: Translate, step: Exclude<Step, { kind: 'activity' }>) =>
  [step.title, t(`tab.plan.${step.kind}`), sayShortDate(t, step.on), t(`tab.plan.status.${step.status}`)].join(', ');

type PhaseHeadProps = Pick<LineState, 'active' | 'mayEdit' | 'large'> & { readonly band: PhaseBand };

/** A phase's own line: its name, and its band. Folded, its milestones stand on the band. */
function Head({ band, active, mayEdit, large }: PhaseHeadProps) {
  const { t } = useTexts();
  const styles = useTimelineStyles();
  const bars = useBarStyles();
  const { from, to, current, open, rows, marks } = band;
  const moves = mayEdit && band.phase !== null;
  return (
    <div className={styles.row} aria-hidden="true">
      <div data-name="" className={mergeClasses(styles.phaseName, open && styles.unfolded)}>
        <span>
          {band.phase?.title ?? t('tab.plan.outside')}
          <span className={styles.phaseDates}>
            {current && `${t('tab.plan.current')} · `}
            {`${sayRange(t, from, to)} · ${t('tab.plan.count', { n: rows.length })}`}
          </span>
        </span>
      </div>
      <div className={styles.track}>
        <div
          className={mergeClasses(bars.thing, moves && bars.grabbed, moves && active && bars.active)}
          data-bar={band.id}
          data-grip={moves ? 'move' : undefined}
          style={placed(band)}
        >
          <div className={mergeClasses(bars.band, current && bars.bandNow)} />
          {moves && (
            <>
              <span className={bars.start} data-grip="start" />
              <span className={bars.end} data-grip="end" />
            </>
          )}
        </div>
        {marks.map(({ step, x }) => (
          <div
            key={step.id}
            className={mergeClasses(bars.thing, large ? bars.largePoint : bars.point)}
            data-bar={step.id}
            style={{ left: x }}
            title={sayPoint(t, step)}
          >
            <Mark step={step} large={large} />
          </div>
        ))}
      </div>
    </div>
  );
}

const sameMarks = (a: readonly PointRow[], b: readonly PointRow[]) =>
  a.length === b.length && a.every((mark, index) => mark.step === b[index]?.step && mark.x === b[index]?.x);

export const PhaseHead = memo(
  Head,
  (a, b) =>
    a.active === b.active &&
    a.mayEdit === b.mayEdit &&
    a.large === b.large &&
    (['phase', 'from', 'to', 'x', 'width', 'current', 'open'] as const).every((key) => a.band[key] === b.band[key]) &&
    a.band.rows.length === b.band.rows.length &&
    sameMarks(a.band.marks, b.band.marks),
);

/** A phase for those who do not see it: its name, how it stands, its dates, and what stands on the band. */
export function sayBand(t: Translate, { phase, from, to, current, rows, marks }: PhaseBand): string {
  return [
    phase?.title ?? t('tab.plan.outside'),
    ...(phase === null ? [] : [t('tab.timeline.phase')]),
    ...(current ? [t('tab.plan.current')] : []),
    sayRange(t, from, to),
    t('tab.plan.count', { n: rows.length }),
    ...marks.map(({ step }) => sayPoint(t, step)),
  ].join(', ');
}
