import { mergeClasses } from '@fluentui/react-components';
import type { Step } from '../../../../../domain/plan.ts';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { sayStepDates } from '../sayDates.ts';
import { StepDetails } from './StepDetails.tsx';
import { whoWords } from './stepWords.ts';
import { useRowStyles } from './useRowStyles.ts';

/** The steps of a phase in words, for those who read. */
export function ReadSteps({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useRowStyles();
  const { people } = usePlanEditor().plan;
  if (steps.length === 0) return <p className={shared.quiet}>{t('tab.planList.phase.empty')}</p>;
  return (
    <ul className={shared.plainList}>
      {steps.map((step) => (
        <li key={step.id} className={styles.row}>
          <span className={styles.title}>
            {step.kind !== 'activity' && <span aria-hidden="true">◆ </span>}
            {step.title}
          </span>
          <span className={styles.dates}>{sayStepDates(t, step)}</span>
          <span className={styles.status}>
            <StatusMark status={step.status} />
          </span>
          <span className={mergeClasses(shared.quiet, styles.who)}>{whoWords(t, step, people)}</span>
          <div className={styles.more}>
            <StepDetails step={step} />
          </div>
        </li>
      ))}
    </ul>
  );
}
