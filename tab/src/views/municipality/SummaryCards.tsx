import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { currentPhase, type IsoDate, nextMilestone, type Plan } from '../../../../domain/plan.ts';
import { sayDate, sayDayAndWeek } from '../../../../domain/texts/dates.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    '@media (min-width: 640px)': { minHeight: '104px' },
  },
  label: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    margin: 0,
    fontSize: 'inherit',
  },
});

/** One of the three small cards: what it is about, the thing itself, and a quiet line or two. */
export function SummaryCard({ label, children }: { label: string; children: ReactNode }) {
  const shared = useShared();
  const styles = useStyles();
  return (
    <div className={mergeClasses(shared.panel, styles.card)}>
      <h2 className={styles.label}>{label}</h2>
      {children}
    </div>
  );
}

function Now({ plan, today }: { plan: Plan; today: IsoDate }) {
  const { t } = useTexts();
  const shared = useShared();
  const phase = currentPhase(plan, today);
  if (phase === null) {
    return (
      <p className={shared.h2}>
        {t(plan.items.length === 0 ? 'tab.municipality.noPlan' : 'tab.municipality.planDone')}
      </p>
    );
  }
  const when =
    phase.from > today
      ? t('tab.municipality.starts', { day: sayDate(t, phase.from) })
      : t('tab.municipality.nowUntil', { day: sayDate(t, phase.to) });
  return (
    <>
      <p className={shared.h2}>{phase.title}</p>
      <p className={shared.quiet}>{when}</p>
    </>
  );
}

function Next({ plan, today }: { plan: Plan; today: IsoDate }) {
  const { t } = useTexts();
  const shared = useShared();
  const milestone = nextMilestone(plan, today);
  if (milestone === null) return <p className={shared.text}>{t('tab.municipality.noMilestone')}</p>;
  return (
    <>
      <p className={shared.h2}>{milestone.title}</p>
      <p className={shared.quiet}>{sayDayAndWeek(t, milestone.on)}</p>
    </>
  );
}

/** Now, next, check-in: what a tired mayor needs, above the plan. */
export function SummaryCards({ plan, today, checkIn }: { plan: Plan; today: IsoDate; checkIn: ReactNode }) {
  const { t } = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.cards}>
      <SummaryCard label={t('tab.municipality.now')}>
        <Now plan={plan} today={today} />
      </SummaryCard>
      <SummaryCard label={t('tab.municipality.nextMilestone')}>
        <Next plan={plan} today={today} />
      </SummaryCard>
      <SummaryCard label={t('tab.municipality.checkIn')}>{checkIn}</SummaryCard>
    </div>
  );
}
