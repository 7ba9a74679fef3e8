import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PortfolioRow, PortfolioSpread } from '../../../../domain/portfolio/view.ts';
import type { Question } from '../../../../domain/question.ts';
import { dayOf, sayTime } from '../../../../domain/texts/dates.ts';
import { joinWords } from '../../../../domain/texts/joinWords.ts';
import { SmallColumns } from '../../charts/SmallColumns.tsx';
import { TextLink } from '../../ui/links.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useToday } from '../../ui/useToday.ts';
import { capital } from '../../ui/words.ts';
import { drawSpread, sayDateAndYear } from './rowWords.ts';

const useStyles = makeStyles({
  spreads: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}` },
  spread: { width: '76px', minWidth: 0 },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  little: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  strong: { ...typographyStyles.body1Strong, margin: 0 },
});

/** What the work is about, where, and as what one takes part where that differs from row to row. */
export function About({ row, roles }: { row: PortfolioRow; roles: boolean }) {
  const { t } = useTexts();
  const shared = useShared();
  const today = useToday();
  const own = row.myRoles.map((role) => t(`role.${role}`));
  return (
    <>
      {row.name !== row.shortName && <p className={shared.quiet}>{row.name}</p>}
      <p className={shared.quiet}>{[row.county, t(`theme.${row.theme}`)].join(' · ')}</p>
      {row.endedOn !== null && (
        <p className={shared.text}>
          {t(row.endedOn < today ? 'archive.endedRow' : 'archive.endsRow', {
            day: sayDateAndYear(t, row.endedOn, today),
          })}
        </p>
      )}
      {row.silenced !== null && (
        <p className={shared.text}>
          <TextLink to={`/engagements/${row.id}/check-ins`}>{t('lifecycle.silenced')}</TextLink>
        </p>
      )}
      {roles && own.length > 0 && (
        <p className={shared.quiet}>{t('tab.portfolio.roles', { roles: joinWords(t, own) })}</p>
      )}
    </>
  );
}

export function Phase({ phase }: Pick<PortfolioRow, 'phase'>) {
  const { t } = useTexts();
  const shared = useShared();
  return phase === null ? (
    <p className={shared.quiet}>{t('tab.portfolio.noPhase')}</p>
  ) : (
    <p className={shared.text}>{phase}</p>
  );
}

export function NextMilestone({ nextStep }: Pick<PortfolioRow, 'nextStep'>) {
  const { t } = useTexts();
  const shared = useShared();
  const today = useToday();
  if (nextStep === null) return <p className={shared.quiet}>{t('tab.portfolio.noStep')}</p>;
  return (
    <>
      <p className={shared.text}>{nextStep.title}</p>
      <p className={shared.quiet}>{sayDateAndYear(t, nextStep.to, today)}</p>
    </>
  );
}

/** The open round first, then the last one and the next. */
export function CheckIns({ row }: { row: PortfolioRow }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const today = useToday();
  const { openRound, lastRound, nextRound } = row;
  return (
    <>
      {openRound && (
        <p className={styles.strong}>
          {t('tab.portfolio.open', {
            answered: openRound.answered,
            asked: openRound.asked,
            day: sayDateAndYear(t, dayOf(openRound.closesAt), today),
          })}
        </p>
      )}
      {openRound?.mine === 'unanswered' && (
        <p className={shared.text}>
          <TextLink to={`/engagements/${row.id}/rounds/${openRound.id}`}>
            {t('tab.portfolio.answer')}
            <span className={shared.unseen}> {row.shortName}</span>
          </TextLink>
        </p>
      )}
      <p className={shared.text}>
        {lastRound === null
          ? t('tab.portfolio.noLast')
          : t('tab.portfolio.last', {
              day: sayDateAndYear(t, dayOf(lastRound.closedAt), today),
              answered: lastRound.answered,
              asked: lastRound.asked,
            })}
      </p>
      <p className={shared.quiet}>
        {nextRound === null
          ? t('tab.portfolio.noNext')
          : capital(t('series.onlyNext', { next: sayDateAndYear(t, dayOf(nextRound.at), today) }))}
      </p>
    </>
  );
}

interface SpreadsProps {
  readonly lastRound: PortfolioRow['lastRound'];
  readonly questions: readonly Question[];
}

/** How the last round's answers fell, a small chart a dimension; under three answers only that they are few. */
export function Spreads({ lastRound, questions }: SpreadsProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  if (lastRound === null) return <p className={shared.quiet}>{t('tab.portfolio.noSpread')}</p>;
  if (lastRound.resultAt !== null) {
    return <p className={shared.quiet}>{t('tab.portfolio.resultAt', { time: sayTime(lastRound.resultAt) })}</p>;
  }
  return (
    <div className={styles.spreads}>
      {lastRound.spreads.map((spread) => (
        <div key={spread.dimension} className={styles.spread}>
          <p className={styles.label}>{t(`tab.portfolio.dimension.${spread.dimension}`)}</p>
          <OneSpread spread={spread} questions={questions} />
        </div>
      ))}
    </div>
  );
}

function OneSpread({ spread, questions }: { spread: PortfolioSpread; questions: readonly Question[] }) {
  const { t, language } = useTexts();
  const styles = useStyles();
  const drawn = drawSpread(t, language, spread, questions);
  if (drawn !== null) return <SmallColumns {...drawn} />;
  return <p className={styles.little}>{t(spread.spread === null ? 'tab.portfolio.notAsked' : 'tab.portfolio.few')}</p>;
}

/** A count in words, and no colour; nothing where there is nothing. */
export function ToTalkAbout({ openSignals }: Pick<PortfolioRow, 'openSignals'>) {
  const { t } = useTexts();
  const styles = useStyles();
  return openSignals === 0 ? null : <p className={styles.strong}>{t('signal.count', { count: openSignals })}</p>;
}
