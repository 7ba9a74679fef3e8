import { mergeClasses } from '@fluentui/react-components';
import type { Status } from '../../../../../domain/plan.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTimelineStyles } from './useTimelineStyles.ts';

interface DiamondProps {
  /** The middle, in pixels from the axis' beginning. */
  readonly x: number;
  readonly status: Status;
  /** What it stands for, where no words stand beside it. */
  readonly title?: string;
}

/** A milestone: filled when done, dashed when postponed. */
export function Diamond({ x, status, title }: DiamondProps) {
  const shared = useShared();
  const styles = useTimelineStyles();
  return (
    <span className={styles.diamond} style={{ left: x }} title={title}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path
          className={mergeClasses(status !== 'done' && styles.hollow)}
          d="M9 1l8 8-8 8-8-8z"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray={status === 'postponed' ? '3 2' : undefined}
        />
      </svg>
      {title !== undefined && <span className={shared.unseen}>{title}</span>}
    </span>
  );
}
