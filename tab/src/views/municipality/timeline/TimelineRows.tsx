import { mergeClasses } from '@fluentui/react-components';
import { sayRange, sayShortDate } from '../../../../../domain/texts/dates.ts';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import type { PhaseBand, Row } from './layout.ts';
import { useTimelineStyles } from './useTimelineStyles.ts';

/** Room between a bar or a diamond and its words, in pixels. */
const GAP = 6;
const HALF_DIAMOND = 9;

function Activity({ row, width }: { row: Row & { kind: 'activity' }; width: number }) {
  const { t } = useTexts();
  const styles = useTimelineStyles();
  const { activity, x } = row;
  return (
    <li className={styles.row}>
      <div className={styles.name}>{activity.title}</div>
      <div className={styles.track} style={{ width }}>
        <span className={mergeClasses(styles.bar, styles[activity.status])} style={{ left: x, width: row.width }} />
        <span className={styles.word} style={{ left: x + row.width + GAP }}>
          {sayRange(t, activity.from, activity.to)} <StatusMark status={activity.status} />
        </span>
      </div>
    </li>
  );
}

function Milestone({ row: { milestone, x }, width }: { row: Row & { kind: 'milestone' }; width: number }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useTimelineStyles();
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        <span>
          {milestone.title}
          <span className={shared.unseen}>, {t('tab.plan.milestone')}</span>
        </span>
      </div>
      <div className={styles.track} style={{ width }}>
        <svg
          className={styles.diamond}
          style={{ left: x }}
          width="18"
          height="18"
          viewBox="0 0 18 18"
          aria-hidden="true"
        >
          <path
            d="M9 1l8 8-8 8-8-8z"
            fill={milestone.status === 'done' ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="2"
            strokeDasharray={milestone.status === 'postponed' ? '3 2' : undefined}
          />
        </svg>
        <span className={mergeClasses(styles.word, styles.milestoneWord)} style={{ left: x + HALF_DIAMOND + GAP }}>
          {sayShortDate(t, milestone.on)} <StatusMark status={milestone.status} />
        </span>
      </div>
    </li>
  );
}

/** A phase as a band, with its activities and milestones under it. */
export function TimelinePhase({ band, width }: { band: PhaseBand; width: number }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useTimelineStyles();
  const { phase, current } = band;
  return (
    <li>
      <div className={styles.row}>
        <div className={styles.phaseName}>{phase.title}</div>
        <div className={styles.track} style={{ width }}>
          <div
            className={mergeClasses(styles.band, current && styles.bandNow)}
            style={{ left: band.x, width: band.width }}
          >
            <span className={styles.bandWord}>
              {current && `${t('tab.plan.current')} · `}
              {sayRange(t, phase.from, phase.to)}
            </span>
          </div>
        </div>
      </div>
      <ol className={shared.plainList}>
        {band.rows.map((row) =>
          row.kind === 'activity' ? (
            <Activity key={row.activity.id} row={row} width={width} />
          ) : (
            <Milestone key={row.milestone.id} row={row} width={width} />
          ),
        )}
      </ol>
    </li>
  );
}
