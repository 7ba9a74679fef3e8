import { currentPhase, type Step } from '../../../../domain/plan.ts';
import { edited } from '../../../../domain/planChange.ts';
import { sayDate, sayRange } from '../../../../domain/texts/dates.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { usePlanEditor } from '../plan/editor/planEditor.ts';
import { StatusPicker } from '../plan/StatusPicker.tsx';
import { usePanelStyles } from './panelStyles.ts';
import { stepsToday } from './today.ts';

function StepToday({ step }: { step: Step }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = usePanelStyles();
  const { mayEdit, edit } = usePlanEditor();
  const when = step.kind === 'activity' ? sayRange(t, step.from, step.to) : t('tab.plan.today');
  return (
    <li className={styles.item}>
      <span className={styles.strong}>{step.title}</span>
      <span className={shared.quiet}>{when}</span>
      {mayEdit ? (
        <StatusPicker step={step} onPick={(status) => edit(edited<Step>(step, { status }))} />
      ) : (
        <StatusMark status={step.status} />
      )}
    </li>
  );
}

/** The phase we are in, and what is being done today; how far it has come is changed where it stands. */
export function TodayBlock() {
  const { t } = useTexts();
  const shared = useShared();
  const styles = usePanelStyles();
  const { plan, today } = usePlanEditor();
  const phase = currentPhase(plan, today);
  const steps = stepsToday(plan, today);
  return (
    <section className={styles.block} aria-labelledby="panel-now">
      <h2 id="panel-now" className={shared.h3}>
        {t('tab.panel.now')}
      </h2>
      {phase && (
        <p className={shared.text}>
          <span className={styles.strong}>{phase.title}</span>
          <br />
          <span className={shared.quiet}>
            {phase.from > today
              ? t('tab.municipality.starts', { day: sayDate(t, phase.from) })
              : t('tab.municipality.nowUntil', { day: sayDate(t, phase.to) })}
          </span>
        </p>
      )}
      {steps.length === 0 ? (
        <p className={shared.quiet}>{t('tab.panel.nothingToday')}</p>
      ) : (
        <ul className={shared.plainList}>
          {steps.map((step) => (
            <StepToday key={step.id} step={step} />
          ))}
        </ul>
      )}
    </section>
  );
}
