import { Button, Checkbox, mergeClasses } from '@fluentui/react-components';
import type { Phase, Step } from '../../../../../domain/plan.ts';
import { edited } from '../../../../../domain/planChange.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanDesk, usePlanEditor } from '../editor/planEditor.ts';
import { StatusPicker } from '../StatusPicker.tsx';
import { DatesCell, ResponsibleCell, TitleCell } from './cells.tsx';
import { QuickAdd } from './QuickAdd.tsx';
import { StepDetails } from './StepDetails.tsx';
import { whoWords } from './stepWords.ts';
import { useRowStyles } from './useRowStyles.ts';

function EditRow({ step, selecting }: { readonly step: Step; readonly selecting: boolean }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useRowStyles();
  const { plan, edit } = usePlanEditor();
  const { open, selected, select } = usePlanDesk();
  return (
    <li className={mergeClasses(styles.row, styles.edited, selecting && styles.picked)}>
      {selecting && (
        <Checkbox
          className={mergeClasses(styles.pick, shared.check)}
          aria-label={t('tab.planList.select.one', { title: step.title })}
          checked={selected.has(step.id)}
          onChange={() => select(step.id, 'toggle')}
        />
      )}
      <TitleCell step={step} className={styles.title} />
      <DatesCell step={step} className={styles.dates} />
      <div className={styles.status}>
        <StatusPicker step={step} onPick={(status) => edit(edited<Step>(step, { status }))} />
      </div>
      {step.kind === 'activity' ? (
        <ResponsibleCell step={step} className={mergeClasses(shared.quiet, styles.who)} />
      ) : (
        <span className={mergeClasses(shared.quiet, styles.who)}>{whoWords(t, step, plan.people)}</span>
      )}
      <Button
        size="small"
        appearance="subtle"
        className={mergeClasses(styles.open, shared.target)}
        aria-label={t('tab.plan.item.open', { title: step.title })}
        onClick={() => open(step.id)}
      >
        {t('tab.planList.open')}
      </Button>
      <div className={styles.more}>
        <StepDetails step={step} />
      </div>
    </li>
  );
}

interface EditStepsProps {
  readonly phase: Phase | null;
  readonly steps: readonly Step[];
  readonly selecting: boolean;
}

/** The steps of a phase, each cell to be changed where it stands, and a line for the next one. */
export default function EditSteps({ phase, steps, selecting }: EditStepsProps) {
  const { t } = useTexts();
  const shared = useShared();
  const { open, selected, select } = usePlanDesk();
  const picked = steps.filter(({ id }) => selected.has(id));
  const name = phase?.title ?? t('tab.plan.outside');
  const pickAll = (all: boolean) => {
    for (const { id } of all ? steps.filter((step) => !selected.has(step.id)) : picked) select(id, 'toggle');
  };
  return (
    <>
      {(phase !== null || selecting) && (
        <div className={shared.row}>
          {selecting && steps.length > 0 && (
            <Checkbox
              className={shared.check}
              label={t('tab.planList.select.phase', { phase: name })}
              checked={picked.length === steps.length ? true : picked.length > 0 ? 'mixed' : false}
              onChange={(_, { checked }) => pickAll(checked === true || checked === 'mixed')}
            />
          )}
          {phase && (
            <Button
              size="small"
              appearance="subtle"
              className={shared.target}
              aria-label={t('tab.planList.phase.editNamed', { title: phase.title })}
              onClick={() => open(phase.id)}
            >
              {t('tab.planList.phase.edit')}
            </Button>
          )}
        </div>
      )}
      {phase?.note && <p className={shared.quiet}>{phase.note}</p>}
      {phase !== null && steps.length === 0 && <p className={shared.quiet}>{t('tab.planList.phase.empty')}</p>}
      <ul className={shared.plainList}>
        {steps.map((step) => (
          <EditRow key={step.id} step={step} selecting={selecting} />
        ))}
      </ul>
      <QuickAdd phase={phase} />
    </>
  );
}
