import { mergeClasses } from '@fluentui/react-components';
import { sayRange, sayShortDate } from '../../../../../domain/texts/dates.ts';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { Diamond } from './Diamond.tsx';
import type { ActivityRow, MilestoneRow } from './layout.ts';
import { useTimelineStyles } from './useTimelineStyles.ts';

/** Room between a bar or a diamond and its words, in pixels. */
const GAP = 6;
const HALF_DIAMOND = 9;

/** An activity as a bar with its dates and its status in words. */
export function ActivityLine({ row, width }: { row: ActivityRow; width: number }) {
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

/** A milestone as a diamond, likewise. */
export function MilestoneLine({ row: { milestone, x }, width }: { row: MilestoneRow; width: number }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useTimelineStyles();
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        <span>
          {milestone.title}
          <span className={shared.unseen}>, {t(`tab.plan.${milestone.kind}`)}</span>
        </span>
      </div>
      <div className={styles.track} style={{ width }}>
        <Diamond x={x} status={milestone.status} />
        <span className={mergeClasses(styles.word, styles.milestoneWord)} style={{ left: x + HALF_DIAMOND + GAP }}>
          {sayShortDate(t, milestone.on)} <StatusMark status={milestone.status} />
        </span>
      </div>
    </li>
  );
}
