import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { PortfolioRow } from '../../../../domain/portfolio/view.ts';
import type { Question } from '../../../../domain/question.ts';
import { TextLink } from '../../ui/links.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { About, CheckIns, NextMilestone, Phase, Spreads } from './RowParts.tsx';

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    width: '100%',
    tableLayout: 'fixed',
    // Collapsed borders do not follow a head that stays in sight.
    borderCollapse: 'separate',
    borderSpacing: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    // The last row brings it.
    borderBottom: 'none',
  },
  head: {
    ...typographyStyles.body1Strong,
    position: 'sticky',
    top: 0,
    zIndex: 1,
    textAlign: 'start',
    verticalAlign: 'bottom',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: tokens.spacingHorizontalM,
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'break-word',
    hyphens: 'auto',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  // Not the hover ground: a high-contrast theme turns that round under words of many colours.
  row: { ':hover': { backgroundColor: tokens.colorNeutralBackground2 } },
  name: { ...typographyStyles.subtitle2 },
  // What is drawn needs its width; the others share what is left.
  spreads: { width: '244px' },
  talk: { width: '96px' },
  talkCount: { ...typographyStyles.body1Strong, margin: 0 },
});

export interface RowsProps {
  readonly rows: readonly PortfolioRow[];
  readonly questions: readonly Question[];
  /** Whether each row says as what one takes part. */
  readonly roles: boolean;
  readonly rowId: (engagementId: string) => string;
  readonly onLeave: (engagementId: string) => void;
}

/** One row a municipality, for screens that have the room. */
export function PortfolioTable({ rows, questions, roles, rowId, onLeave }: RowsProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const head = (words: string, width?: string) => (
    <th scope="col" className={mergeClasses(styles.head, width)}>
      {words}
    </th>
  );
  return (
    <table className={styles.table}>
      <caption className={shared.unseen}>{t('tab.portfolio.caption')}</caption>
      <thead>
        <tr>
          {head(t('tab.portfolio.column.municipality'))}
          {head(t('tab.portfolio.column.phase'))}
          {head(t('tab.municipality.nextMilestone'))}
          {head(t('tab.municipality.checkIn'))}
          {head(t('tab.portfolio.column.spreads'), styles.spreads)}
          {head(t('tab.portfolio.column.talk'), styles.talk)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} id={rowId(row.id)} className={styles.row}>
            <th scope="row" className={styles.cell}>
              <div className={styles.name}>
                <TextLink to={`/engagements/${row.id}`} onFollow={() => onLeave(row.id)}>
                  {row.shortName}
                </TextLink>
              </div>
              <About row={row} roles={roles} />
            </th>
            <td className={styles.cell}>
              <Phase phase={row.phase} />
            </td>
            <td className={styles.cell}>
              <NextMilestone nextStep={row.nextStep} />
            </td>
            <td className={styles.cell}>
              <CheckIns row={row} />
            </td>
            <td className={styles.cell}>
              <Spreads lastRound={row.lastRound} questions={questions} />
            </td>
            <td className={styles.cell}>
              {row.openSignals === 0 ? (
                <p className={shared.quiet}>{t('tab.portfolio.noSignals')}</p>
              ) : (
                <p className={styles.talkCount}>{t('tab.portfolio.things', { count: row.openSignals })}</p>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
