import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useShared } from '../ui/styles.ts';
import { MatrixTable, type MatrixWords } from './MatrixTable.tsx';
import { discRadius, LARGEST, type MatrixRow, mostIn } from './matrix.ts';

const BOX = 2 * LARGEST + 2;

const useStyles = makeStyles({
  chart: { margin: 0, minWidth: 0 },
  row: { display: 'grid', alignItems: 'center', columnGap: '2px' },
  line: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  when: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground1,
    display: 'flex',
    flexDirection: 'column',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  cell: { display: 'flex', justifyContent: 'center', minWidth: 0, minHeight: `${BOX}px`, alignItems: 'center' },
  middle: { backgroundColor: tokens.colorNeutralBackground3 },
  head: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
    overflowWrap: 'anywhere',
    alignSelf: 'end',
  },
  ends: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalXS,
  },
  end: { textAlign: 'end' },
  n: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, textAlign: 'end' },
  few: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  legend: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0, paddingLeft: '20px' },
  disc: { fill: tokens.colorBrandBackground },
  count: { fill: tokens.colorNeutralForegroundOnBrand, fontSize: '13px', fontWeight: tokens.fontWeightSemibold },
  none: { fill: tokens.colorNeutralForeground3 },
});

interface SpreadMatrixProps {
  readonly words: MatrixWords;
  /** The choices in words, in order. */
  readonly labels: readonly string[];
  /** Oldest first. */
  readonly rows: readonly MatrixRow[];
  /**
   * How the columns are headed: `ends` numbers them with words at both ends (a scale), `balance` the same with the
   * middle one marked, `words` writes each choice, `legend` numbers them and lists the words below.
   */
  readonly heads: 'ends' | 'balance' | 'words' | 'legend';
  readonly asTable: boolean;
}

/** A count as a disc with its number in it; nobody is a dot. */
function Disc({ count, most }: { count: number; most: number }) {
  const styles = useStyles();
  const middle = BOX / 2;
  return (
    <svg
      width={BOX}
      height={BOX}
      viewBox={`0 0 ${BOX} ${BOX}`}
      aria-hidden="true"
      style={{ flexShrink: 1, minWidth: 0 }}
    >
      {count === 0 ? (
        <circle cx={middle} cy={middle} r={1.5} className={styles.none} />
      ) : (
        <>
          <circle cx={middle} cy={middle} r={discRadius(count, most)} className={styles.disc} />
          <text x={middle} y={middle} dy="0.35em" textAnchor="middle" className={styles.count}>
            {count}
          </text>
        </>
      )}
    </svg>
  );
}

/**
 * How the answers to one question fell, round under round: a column a choice, so that the place says what was answered
 * and the number how many; no colour has to be told from another. The same as a table, seen or unseen.
 */
export function SpreadMatrix({ words, labels, rows, heads, asTable }: SpreadMatrixProps) {
  const styles = useStyles();
  const shared = useShared();
  const most = mostIn(rows);
  const grid = { gridTemplateColumns: `minmax(52px, 76px) repeat(${labels.length}, minmax(0, 1fr)) 44px` };
  const middle = heads === 'balance' ? (labels.length - 1) / 2 : -1;
  if (asTable) return <MatrixTable words={words} labels={labels} rows={rows} />;
  return (
    <figure className={styles.chart}>
      <div aria-hidden="true">
        <div className={styles.row} style={grid}>
          <span />
          {labels.map((label, at) => (
            <span key={label} className={mergeClasses(styles.head, at === middle && styles.middle)}>
              {heads === 'words' ? label : at === middle ? label : at + 1}
            </span>
          ))}
          <span className={styles.n}>{words.n}</span>
        </div>
        {rows.map(({ key, label, detail, answered, counts }) => (
          <div key={key} className={mergeClasses(styles.row, styles.line)} style={grid}>
            <span className={styles.when}>
              <span>{label}</span>
              <span className={styles.quiet}>{detail}</span>
            </span>
            {counts === null ? (
              <span className={styles.few} style={{ gridColumn: `2 / span ${labels.length + 1}` }}>
                {words.few}
              </span>
            ) : (
              <>
                {labels.map((choice, at) => (
                  <span key={choice} className={mergeClasses(styles.cell, at === middle && styles.middle)}>
                    <Disc count={counts[at] ?? 0} most={most} />
                  </span>
                ))}
                <span className={styles.n}>{answered}</span>
              </>
            )}
          </div>
        ))}
        {(heads === 'ends' || heads === 'balance') && (
          <div className={styles.ends}>
            <span>{`1 = ${labels[0]}`}</span>
            <span className={styles.end}>{`${labels.length} = ${labels.at(-1)}`}</span>
          </div>
        )}
        {heads === 'legend' && (
          <ol className={styles.legend}>
            {labels.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ol>
        )}
      </div>
      <div className={shared.unseen}>
        <MatrixTable words={words} labels={labels} rows={rows} />
      </div>
    </figure>
  );
}
