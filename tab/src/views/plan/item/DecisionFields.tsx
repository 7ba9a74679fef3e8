import { Field, Textarea } from '@fluentui/react-components';
import { NOTE_LIMIT } from '../../../../../domain/limits.ts';
import { APPROVERS } from '../../../../../domain/plan.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { Choice } from './Choice.tsx';
import { SubjectField } from './SubjectField.tsx';
import type { StepDraft } from './stepDraft.ts';

interface DecisionFieldsProps {
  readonly draft: StepDraft;
  readonly set: (part: Partial<StepDraft>) => void;
}

/** Who approves going on, about what, and what became of it. */
export function DecisionFields({ draft, set }: DecisionFieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <Choice
        label={t('tab.planList.form.approver')}
        values={APPROVERS}
        value={draft.approver}
        {...(draft.approver === 'steeringGroup' && { hint: t('tab.planList.approverHint.steeringGroup') })}
        words={(one) => t(`tab.planList.approver.${one}`)}
        onPick={(approver) => set({ approver })}
      />
      <SubjectField subject={draft.subject} onPick={(subject) => set({ subject })} />
      <Field label={t('tab.planList.form.decided')} hint={t('tab.planList.form.decidedHint')}>
        <Textarea value={draft.decided} maxLength={NOTE_LIMIT} onChange={(_, { value }) => set({ decided: value })} />
      </Field>
    </>
  );
}
