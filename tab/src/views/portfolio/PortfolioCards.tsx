import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { TextLink } from '../../ui/links.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import type { RowsProps } from './PortfolioTable.tsx';
import { About, CheckIns, NextMilestone, Phase, Spreads, ToTalkAbout } from './RowParts.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  card: {
    height: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    overflowWrap: 'break-word',
    hyphens: 'auto',
  },
  name: { '& a': { fontSize: 'inherit' } },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  facts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0 },
  fact: { margin: 0 },
});

/** The same for phones: a calm card a municipality. */
export function PortfolioCards({ rows, questions, roles, rowId, onLeave }: RowsProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  return (
    <ul className={mergeClasses(shared.plainList, styles.list)} aria-label={t('tab.portfolio.caption')}>
      {rows.map((row) => (
        <li key={row.id} id={rowId(row.id)}>
          <div className={mergeClasses(shared.panel, styles.card)}>
            <div>
              <h2 className={mergeClasses(shared.h2, styles.name)}>
                <TextLink to={`/engagements/${row.id}`} onFollow={() => onLeave(row.id)}>
                  {row.shortName}
                </TextLink>
              </h2>
              <About row={row} roles={roles} />
            </div>
            <dl className={styles.facts}>
              <div>
                <dt className={styles.label}>{t('tab.portfolio.column.phase')}</dt>
                <dd className={styles.fact}>
                  <Phase phase={row.phase} />
                </dd>
              </div>
              <div>
                <dt className={styles.label}>{t('tab.municipality.nextMilestone')}</dt>
                <dd className={styles.fact}>
                  <NextMilestone nextStep={row.nextStep} />
                </dd>
              </div>
              <div>
                <dt className={styles.label}>{t('tab.municipality.checkIn')}</dt>
                <dd className={styles.fact}>
                  <CheckIns row={row} />
                </dd>
              </div>
              {row.lastRound !== null && (
                <div>
                  <dt className={styles.label}>{t('tab.portfolio.column.spreads')}</dt>
                  <dd className={styles.fact}>
                    <Spreads lastRound={row.lastRound} questions={questions} />
                  </dd>
                </div>
              )}
            </dl>
            <ToTalkAbout openSignals={row.openSignals} />
          </div>
        </li>
      ))}
    </ul>
  );
}
