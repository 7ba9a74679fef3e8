import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import { sayRange, sayShortDate } from '../../../../../domain/texts/dates.ts';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import type { Row } from './layout.ts';
import { Mark } from './Mark.tsx';
import { STRETCH } from './preview.ts';
import { sayItem } from './pullWords.ts';
import { useBarStyles } from './useBarStyles.ts';
import { useTimelineStyles } from './useTimelineStyles.ts';

/** How a line of the timeline stands with the reader. */
export interface LineState {
  /** The one that Tab comes to. */
  readonly reached: boolean;
  /** The one that was used last; it shows its handles. */
  readonly active: boolean;
  readonly selected: boolean;
  readonly mayEdit: boolean;
  readonly large: boolean;
}

/** A bar is drawn by its width and stretched by a property of its own, so that React and a drag never meet. */
export const placed = ({ x, width }: { x: number; width: number }) => ({
  left: x,
  width: `calc(${width}px + var(${STRETCH}, 0px))`,
});

interface StepLineProps extends LineState {
  readonly row: Row;
  /** Which of its phase's steps it is, from 1, and of how many. */
  readonly place: number;
  readonly of: number;
}

/** A step of the plan: its name, and its bar or mark with dates and status in words. */
function Line({ row, place, of, reached, active, selected, mayEdit, large }: StepLineProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useTimelineStyles();
  const bars = useBarStyles();
  const { step, side } = row;
  const word = mergeClasses(bars.word, bars[side], row.kind === 'point' && bars.pointWord);
  return (
    <div
      role="treeitem"
      aria-level={2}
      aria-posinset={place}
      aria-setsize={of}
      aria-selected={mayEdit ? selected : undefined}
      tabIndex={reached ? 0 : -1}
      data-item={step.id}
      className={styles.item}
    >
      <span className={shared.unseen}>{sayItem(t, step)}</span>
      <div className={styles.row} aria-hidden="true">
        <div
          data-name=""
          className={mergeClasses(styles.name, mayEdit && styles.opens, selected && styles.selectedName)}
        >
          {step.title}
        </div>
        <div className={styles.track}>
          <div
            className={mergeClasses(
              bars.thing,
              row.kind === 'point' && (large ? bars.largePoint : bars.point),
              mayEdit && bars.grabbed,
              mayEdit && active && bars.active,
            )}
            data-bar={step.id}
            data-grip={mayEdit ? 'move' : undefined}
            style={row.kind === 'point' ? { left: row.x } : placed(row)}
          >
            {row.kind === 'activity' ? (
              <>
                <span
                  className={mergeClasses(
                    bars.bar,
                    large && bars.largeBar,
                    bars[row.step.status],
                    selected && bars.ringed,
                  )}
                />
                {mayEdit && (
                  <>
                    <span className={bars.start} data-grip="start" />
                    <span className={bars.end} data-grip="end" />
                  </>
                )}
              </>
            ) : (
              <Mark step={row.step} large={large} ringed={selected} />
            )}
            <span className={word} data-word="">
              {row.kind === 'activity' ? sayRange(t, row.step.from, row.step.to) : sayShortDate(t, row.step.on)}{' '}
              <StatusMark status={step.status} />
            </span>
          </div>
        </div>
      </div>
    </div>
  );
}

const sameRow = (a: Row, b: Row) => a.step === b.step && a.x === b.x && a.width === b.width && a.side === b.side;

/** Drawn anew only when something of it is another: of three hundred, an edit touches one. */
export const StepLine = memo(
  Line,
  ({ row: before, ...a }, { row: after, ...b }) =>
    sameRow(before, after) &&
    a.place === b.place &&
    a.of === b.of &&
    a.reached === b.reached &&
    a.active === b.active &&
    a.selected === b.selected &&
    a.mayEdit === b.mayEdit &&
    a.large === b.large,
);
