import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useShared } from '../ui/styles.ts';
import type { MatrixRow } from './matrix.ts';

/** What a chart of spreads says in words, in the page's language. */
export interface MatrixWords {
  /** What the whole shows; names the table. */
  readonly caption: string;
  /** Heads the rows, and the number of answers. */
  readonly when: string;
  readonly n: string;
  /** Stands for a spread that is not shown. */
  readonly few: string;
}

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { ...typographyStyles.body1, borderCollapse: 'collapse', width: '100%' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
  },
  number: { textAlign: 'end' },
});

interface MatrixTableProps {
  readonly words: MatrixWords;
  readonly labels: readonly string[];
  readonly rows: readonly MatrixRow[];
}

/** The same as the chart, as a table; too wide for a phone, it is moved sideways by finger or arrow keys. */
export function MatrixTable({ words, labels, rows }: MatrixTableProps) {
  const styles = useStyles();
  const shared = useShared();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={styles.scroll} role="region" aria-label={words.caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={shared.unseen}>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {words.when}
            </th>
            {labels.map((label) => (
              <th key={label} scope="col" className={mergeClasses(styles.cell, styles.number)}>
                {label}
              </th>
            ))}
            <th scope="col" className={mergeClasses(styles.cell, styles.number)}>
              {words.n}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, detail, answered, counts }) => (
            <tr key={key}>
              <th scope="row" className={styles.cell}>{`${label}, ${detail}`}</th>
              {counts === null ? (
                <td className={styles.cell} colSpan={labels.length + 1}>
                  {words.few}
                </td>
              ) : (
                <>
                  {labels.map((choice, at) => (
                    <td key={choice} className={mergeClasses(styles.cell, styles.number)}>
                      {counts[at] ?? 0}
                    </td>
                  ))}
                  <td className={mergeClasses(styles.cell, styles.number)}>{answered}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
