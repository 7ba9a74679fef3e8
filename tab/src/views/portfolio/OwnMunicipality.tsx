import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PortfolioRow } from '../../../../domain/portfolio/view.ts';
import type { Question } from '../../../../domain/question.ts';
import { LinkButton, TextLink } from '../../ui/links.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { SummaryCard } from '../municipality/SummaryCards.tsx';
import { About, CheckIns, NextMilestone, Phase, Spreads, ToTalkAbout } from './RowParts.tsx';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  name: { '& a': { fontSize: 'inherit' } },
});

/** The one municipality that somebody has: no list, what is going on there and the way in. */
export function OwnMunicipality({ row, questions }: { row: PortfolioRow; questions: readonly Question[] }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const way = `/engagements/${row.id}`;
  return (
    <section className={shared.section} aria-labelledby="own">
      <div>
        <h2 id="own" className={mergeClasses(shared.h2, styles.name)}>
          <TextLink to={way}>{row.shortName}</TextLink>
        </h2>
        <About row={row} roles />
      </div>
      <div className={styles.cards}>
        <SummaryCard label={t('tab.municipality.now')}>
          <Phase phase={row.phase} />
        </SummaryCard>
        <SummaryCard label={t('tab.municipality.nextMilestone')}>
          <NextMilestone nextStep={row.nextStep} />
        </SummaryCard>
        <SummaryCard label={t('tab.municipality.checkIn')}>
          <CheckIns row={row} />
          {row.lastRound === null && <ToTalkAbout openSignals={row.openSignals} />}
        </SummaryCard>
        {row.lastRound !== null && (
          <SummaryCard label={t('tab.portfolio.column.spreads')}>
            <Spreads lastRound={row.lastRound} questions={questions} />
            <ToTalkAbout openSignals={row.openSignals} />
          </SummaryCard>
        )}
      </div>
      <div>
        <LinkButton to={way} appearance="primary">
          {t('tab.portfolio.openPlan', { name: row.shortName })}
        </LinkButton>
      </div>
    </section>
  );
}
