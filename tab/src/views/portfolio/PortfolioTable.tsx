import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { PortfolioRow } from '../../../../domain/portfolio/view.ts';
import type { Question } from '../../../../domain/question.ts';
import { TextLink } from '../../ui/links.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { About, CheckIns, NextMilestone, Phase, Spreads, ToTalkAbout } from './RowParts.tsx';

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
    borderRadius: tokens.borderRadiusMedium,
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
    'tr:not(:last-child) > &': {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  row: { ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  name: { ...typographyStyles.subtitle2 },
  municipality: { width: '19%' },
  phase: { width: '14%' },
  milestone: { width: '16%' },
  checkIns: { width: '18%' },
  spreads: { width: '23%', minWidth: '290px' },
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
          {head(t('tab.portfolio.column.municipality'), styles.municipality)}
          {head(t('tab.portfolio.column.phase'), styles.phase)}
          {head(t('tab.municipality.nextMilestone'), styles.milestone)}
          {head(t('tab.municipality.checkIn'), styles.checkIns)}
          {head(t('tab.portfolio.column.spreads'), styles.spreads)}
          {head(t('tab.portfolio.column.talk'))}
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
              <ToTalkAbout openSignals={row.openSignals} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
