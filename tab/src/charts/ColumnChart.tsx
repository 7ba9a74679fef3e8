import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useShared } from '../ui/styles.ts';
import { columnsOf } from './columns.ts';

const PIXELS = 72;

const useStyles = makeStyles({
  chart: { margin: 0, minWidth: 0 },
  columns: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-end' },
  column: { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column', alignItems: 'center' },
  count: { ...typographyStyles.body1Strong },
  none: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  bar: {
    width: '100%',
    maxWidth: '40px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    borderRadius: '3px 3px 0 0',
  },
  flat: { backgroundColor: 'transparent', border: 'none', borderBottom: `2px solid ${tokens.colorNeutralStroke1}` },
  label: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
    overflowWrap: 'anywhere',
  },
  labels: { display: 'flex', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
  place: { flex: '1 1 0', minWidth: 0, textAlign: 'center' },
  ends: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  end: { textAlign: 'end' },
});

interface ColumnChartProps {
  readonly caption: string;
  readonly labels: readonly string[];
  readonly counts: readonly number[];
  /** True for a scale: numbers under the columns and words at the two ends, where all the words would be too many. */
  readonly scale: boolean;
  readonly headings: { readonly choice: string; readonly count: string };
}

/** Small columns with their counts on top; the same as a table for those who do not see it. */
export function ColumnChart({ caption, labels, counts, scale, headings }: ColumnChartProps) {
  const styles = useStyles();
  const shared = useShared();
  const columns = columnsOf(labels, counts);
  return (
    <figure className={styles.chart}>
      <div aria-hidden="true">
        <div className={styles.columns}>
          {columns.map(({ label, count, height }) => (
            <div key={label} className={styles.column}>
              <span className={count === 0 ? styles.none : styles.count}>{count}</span>
              <span
                className={mergeClasses(styles.bar, count === 0 && styles.flat)}
                style={{ height: count === 0 ? 2 : Math.round(height * PIXELS) }}
              />
            </div>
          ))}
        </div>
        <div className={styles.labels}>
          {columns.map(({ label }, index) => (
            <span key={label} className={mergeClasses(styles.label, styles.place)}>
              {scale ? index + 1 : label}
            </span>
          ))}
        </div>
        {scale && (
          <div className={styles.ends}>
            <span>{labels[0]}</span>
            <span className={styles.end}>{labels[labels.length - 1]}</span>
          </div>
        )}
      </div>
      <table className={shared.unseen}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{headings.choice}</th>
            <th scope="col">{headings.count}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ label, count }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
