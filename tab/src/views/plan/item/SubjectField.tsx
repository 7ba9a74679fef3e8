import { type PlanSubject, SUBJECTS } from '../../../../../domain/plan.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { Choice } from './Choice.tsx';

const NONE = 'none';

interface SubjectFieldProps {
  readonly subject: PlanSubject | null;
  readonly onPick: (subject: PlanSubject | null) => void;
}

/** What a hearing, an announcement or a decision is about. */
export function SubjectField({ subject, onPick }: SubjectFieldProps) {
  const { t } = useTexts();
  return (
    <Choice
      label={t('tab.planList.form.subject')}
      hint={t('tab.planList.form.subjectHint')}
      values={[NONE, ...SUBJECTS]}
      value={subject ?? NONE}
      words={(one) => (one === NONE ? t('tab.planList.form.subjectNone') : t(`tab.planList.subject.${one}`))}
      onPick={(one) => onPick(one === NONE ? null : one)}
    />
  );
}
