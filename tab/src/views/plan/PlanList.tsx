import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { isoWeek } from '../../../../domain/calendar.ts';
import {
  type Activity,
  currentPhase,
  type DecisionPoint,
  type Milestone,
  type PhaseSteps,
  phasesOf,
  type Step,
  spanOf,
} from '../../../../domain/plan.ts';
import { edited } from '../../../../domain/planChange.ts';
import { sayDate, sayDayAndWeek, sayRange } from '../../../../domain/texts/dates.ts';
import { sayResponsible } from '../../../../domain/texts/sayResponsible.ts';
import { Fold } from '../../ui/Fold.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { usePlanDesk, usePlanEditor } from './editor/planEditor.ts';
import { StatusPicker } from './StatusPicker.tsx';
import { OUTSIDE } from './timeline/folds.ts';

const useStyles = makeStyles({
  phase: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  dates: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  step: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 3fr) minmax(90px, 1fr) minmax(0, 2fr)',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} 20px`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)', paddingLeft: 0 },
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  open: { textAlign: 'start', color: tokens.colorNeutralForeground1 },
});

/** What a step is called; for those who may edit, the way to its form. */
function StepTitle({ step, mark = '' }: { step: Step; mark?: string }) {
  const { t } = useTexts();
  const styles = useStyles();
  const shared = useShared();
  const { mayEdit } = usePlanEditor();
  const { open } = usePlanDesk();
  const name = (
    <>
      {mark !== '' && <span aria-hidden="true">{mark} </span>}
      {step.title}
    </>
  );
  if (!mayEdit) return <span className={styles.title}>{name}</span>;
  return (
    <Link
      as="button"
      className={mergeClasses(styles.title, styles.open, shared.target)}
      aria-label={t('tab.plan.item.open', { title: step.title })}
      onClick={() => open(step.id)}
    >
      {name}
    </Link>
  );
}

/** The status in words, or a way to change it for those who may. */
function StatusCell({ step }: { step: Step }) {
  const { mayEdit, edit } = usePlanEditor();
  if (!mayEdit) return <StatusMark status={step.status} />;
  return <StatusPicker step={step} onPick={(status) => edit(edited<Step>(step, { status }))} />;
}

function ActivityLine({ step: activity }: { step: Activity }) {
  const { people } = usePlanEditor().plan;
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { from, to, responsible, sphere } = activity;
  const weeks = { from: isoWeek(from).week, to: isoWeek(to).week };
  const dates = from === to ? sayDate(t, from) : `${sayDate(t, from)} – ${sayDate(t, to)}`;
  const inWeeks = weeks.from === weeks.to ? t('date.week', { week: weeks.from }) : t('tab.plan.weeks', weeks);
  return (
    <li className={styles.step}>
      <StepTitle step={activity} />
      <span>{`${dates}, ${inWeeks}`}</span>
      <StatusCell step={activity} />
      <span className={shared.quiet}>
        {responsible === null
          ? t('tab.plan.noResponsible')
          : t('tab.plan.responsible', { role: sayResponsible(t, responsible, people) })}
        {` · ${t(`tab.plan.sphere.${sphere}`)}`}
      </span>
    </li>
  );
}

function MilestoneLine({ step: milestone }: { step: Milestone | DecisionPoint }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  return (
    <li className={styles.step}>
      <StepTitle step={milestone} mark="◆" />
      <span>{sayDayAndWeek(t, milestone.on)}</span>
      <StatusCell step={milestone} />
      <span className={shared.quiet}>{t(`tab.plan.${milestone.kind}`)}</span>
    </li>
  );
}

interface PhaseFoldProps extends PhaseSteps {
  readonly current: boolean;
  readonly startsOpen: boolean;
}

function PhaseFold({ phase, steps, current, startsOpen }: PhaseFoldProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const span = phase ?? spanOf(steps);
  return (
    <li className={styles.phase}>
      <Fold
        startsOpen={startsOpen}
        head={
          <>
            <span>{phase?.title ?? t('tab.plan.outside')}</span>
            <span className={styles.dates}>
              {current && `${t('tab.plan.current')} · `}
              {span && `${sayRange(t, span.from, span.to)} · `}
              {t('tab.plan.count', { n: steps.length })}
            </span>
          </>
        }
      >
        <ul className={shared.plainList}>
          {steps.map((step) =>
            step.kind === 'activity' ? (
              <ActivityLine key={step.id} step={step} />
            ) : (
              <MilestoneLine key={step.id} step={step} />
            ),
          )}
        </ul>
      </Fold>
    </li>
  );
}

/** The same plan in words. On a narrow screen only the current phase is unfolded, so that one screen says where we are. */
export function PlanList({ narrow }: { narrow: boolean }) {
  const { plan, today } = usePlanEditor();
  const shared = useShared();
  const now = currentPhase(plan, today);
  return (
    <ol className={mergeClasses(shared.plainList, shared.panel)}>
      {phasesOf(plan).map(({ phase, steps }) => (
        <PhaseFold
          key={phase?.id ?? OUTSIDE}
          phase={phase}
          steps={steps}
          current={phase !== null && phase.id === now?.id && phase.from <= today}
          startsOpen={!narrow || phase?.id === now?.id}
        />
      ))}
    </ol>
  );
}
