import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { columnsOf } from './columns.ts';

const BAR = 12;
const GAP = 3;
const HIGH = 22;
/** Room for the count over a column. */
const OVER = 14;
/** Room for the words under the outermost. */
const UNDER = 12;

const useStyles = makeStyles({
  chart: { display: 'block', overflow: 'visible' },
  bar: { fill: tokens.colorBrandBackground },
  none: { fill: tokens.colorNeutralStroke1 },
  count: { ...typographyStyles.caption2Strong, fill: tokens.colorNeutralForeground1, textAnchor: 'middle' },
  end: { ...typographyStyles.caption2, fill: tokens.colorNeutralForeground2, textAnchor: 'middle' },
});

interface SmallColumnsProps {
  /** The whole of it in words: for those who do not see it, and for whoever points at it. */
  readonly text: string;
  readonly labels: readonly string[];
  readonly counts: readonly number[];
  /** Short words under the first and the last column. */
  readonly ends: readonly [string, string] | null;
}

/** A spread as small as a word: columns with their counts on top. Where none answered there is a line and no number. */
export function SmallColumns({ text, labels, counts, ends }: SmallColumnsProps) {
  const styles = useStyles();
  const columns = columnsOf(labels, counts);
  const width = columns.length * (BAR + GAP) - GAP;
  return (
    <svg
      className={styles.chart}
      role="img"
      aria-label={text}
      width={width}
      height={OVER + HIGH + UNDER}
      viewBox={`0 0 ${width} ${OVER + HIGH + UNDER}`}
    >
      <title>{text}</title>
      {columns.map(({ label, count, height }, index) => {
        const x = index * (BAR + GAP);
        const high = count === 0 ? 2 : Math.max(3, Math.round(height * HIGH));
        return (
          <g key={label}>
            <rect
              className={count === 0 ? styles.none : styles.bar}
              x={x}
              y={OVER + HIGH - high}
              width={BAR}
              height={high}
              rx={1}
            />
            {count > 0 && (
              <text className={styles.count} x={x + BAR / 2} y={OVER + HIGH - high - 3}>
                {count}
              </text>
            )}
          </g>
        );
      })}
      {ends?.map((end, index) => (
        <text key={end} className={styles.end} x={index === 0 ? BAR / 2 : width - BAR / 2} y={OVER + HIGH + UNDER - 2}>
          {end}
        </text>
      ))}
    </svg>
  );
}
