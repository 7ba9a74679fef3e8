import { mergeClasses } from '@fluentui/react-components';
import { sayRange, sayShortDate } from '../../../../../domain/texts/dates.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { Diamond } from './Diamond.tsx';
import type { PhaseBand } from './layout.ts';
import { ActivityLine, MilestoneLine } from './TimelineRows.tsx';
import { useTimelineStyles } from './useTimelineStyles.ts';

interface TimelinePhaseProps {
  readonly band: PhaseBand;
  /** Pixels of the whole axis. */
  readonly width: number;
  readonly onTurn: (band: PhaseBand) => void;
}

/** A phase as a band. Its activities and milestones stand under it; folded, its milestones stand on the band. */
export function TimelinePhase({ band, width, onTurn }: TimelinePhaseProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useTimelineStyles();
  const { from, to, current, open, rows, marks } = band;
  return (
    <li>
      <div className={styles.row}>
        <div className={styles.phaseName}>
          <button
            type="button"
            className={mergeClasses(styles.fold, open && styles.unfolded)}
            aria-expanded={open}
            onClick={() => onTurn(band)}
          >
            <span>
              {band.title ?? t('tab.plan.outside')}
              <span className={shared.unseen}>, </span>
              <span className={styles.phaseDates}>
                {current && `${t('tab.plan.current')} · `}
                {`${sayRange(t, from, to)} · ${t('tab.plan.count', { n: rows.length })}`}
              </span>
            </span>
          </button>
        </div>
        <div className={styles.track} style={{ width }}>
          <div
            className={mergeClasses(styles.band, current && styles.bandNow)}
            style={{ left: band.x, width: band.width }}
          />
          {marks.map(({ milestone, x }) => (
            <Diamond
              key={milestone.id}
              x={x}
              status={milestone.status}
              title={[
                milestone.title,
                t(`tab.plan.${milestone.kind}`),
                sayShortDate(t, milestone.on),
                t(`tab.plan.status.${milestone.status}`),
              ].join(', ')}
            />
          ))}
        </div>
      </div>
      {open && (
        <ol className={shared.plainList}>
          {rows.map((row) =>
            row.kind === 'activity' ? (
              <ActivityLine key={row.activity.id} row={row} width={width} />
            ) : (
              <MilestoneLine key={row.milestone.id} row={row} width={width} />
            ),
          )}
        </ol>
      )}
    </li>
  );
}
