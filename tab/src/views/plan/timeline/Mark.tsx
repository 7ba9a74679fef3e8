import { mergeClasses } from '@fluentui/react-components';
import type { DecisionPoint, Milestone } from '../../../../../domain/plan.ts';
import { useBarStyles } from './useBarStyles.ts';

const SHAPES = { milestone: 'M9 1l8 8-8 8-8-8z', decision: 'M2 2h14v14h-14z' } as const;

interface MarkProps {
  readonly step: Milestone | DecisionPoint;
  readonly large: boolean;
  readonly ringed?: boolean;
}

/** A milestone is a diamond, a decision point a gate of two wings. Filled when done, half when under way, dashed when postponed. */
export function Mark({ step: { kind, status }, large, ringed = false }: MarkProps) {
  const styles = useBarStyles();
  return (
    <span className={mergeClasses(styles.mark, large && styles.largeMark, ringed && styles.ringed)}>
      <svg className={styles.picture} viewBox="0 0 18 18" aria-hidden="true" focusable="false">
        <path
          className={mergeClasses(status !== 'done' && styles.hollow)}
          d={SHAPES[kind]}
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray={status === 'postponed' ? '3 2' : undefined}
        />
        {status === 'ongoing' && <path d={kind === 'milestone' ? 'M9 1v16l-8-8z' : 'M2 2h7v14h-7z'} />}
        {kind === 'decision' && status !== 'done' && <path d="M9 2v14" stroke="currentColor" strokeWidth="2" />}
        {kind === 'decision' && status === 'done' && <path className={styles.hollow} d="M8.2 4h1.6v10h-1.6z" />}
      </svg>
    </span>
  );
}
