import { Button, Field, Input } from '@fluentui/react-components';
import { TITLE_LIMIT } from '../../../../../domain/limits.ts';
import type { Promised } from '../../../../../domain/session/agenda.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { useLeaveWarning } from '../../../ui/useLeaveWarning.ts';
import { usePlanEditor } from '../editor/planEditor.ts';
import { ResponsiblePicker } from '../item/ResponsiblePicker.tsx';
import { useFormDraft } from '../item/useFormDraft.ts';
import { actionAddition, actionDraftOf, actionFaults, actionRevision, NEW_ACTION } from './agreed.ts';

interface AddActionProps {
  /** As it was when the form came up; null for a new one. */
  readonly action?: Promised | null;
  /** What a new one is. */
  readonly kind?: Promised['kind'];
  /** The step a new one is about; null for the whole plan. */
  readonly stepId?: string | null;
  readonly onDone: () => void;
}

/** What was agreed, who does it and by when. In 280 pixels as well. */
export function AddAction({ action = null, kind = 'action', stepId = null, onDone }: AddActionProps) {
  const { t } = useTexts();
  const shared = useShared();
  const { edit, today } = usePlanEditor();
  const { draft, set, tried, form, submit } = useFormDraft(
    () => (action ? actionDraftOf(action) : NEW_ACTION),
    (written) => actionFaults(written).length === 0,
    (written) => {
      const born = { id: crypto.randomUUID(), on: today, stepId };
      edit(action ? actionRevision(action, written) : actionAddition(written, born, kind));
      onDone();
    },
  );
  useLeaveWarning(draft.title.trim() !== (action?.title ?? ''));
  const faults = tried ? actionFaults(draft) : [];
  const decided = (action?.kind ?? kind) === 'resolution';
  const titleFault = faults.includes('title')
    ? t(decided ? 'tab.planList.agreed.whatResolutionFault' : 'tab.planList.agreed.whatFault')
    : faults.includes('titleLong')
      ? t('tab.plan.item.fault.titleLong')
      : null;
  return (
    <form ref={form} className={shared.section} onSubmit={submit} noValidate>
      <Field
        label={t(decided ? 'tab.planList.agreed.whatResolution' : 'tab.planList.agreed.what')}
        required
        {...(titleFault !== null && { validationMessage: titleFault })}
      >
        <Input
          autoFocus
          input={{ className: shared.target }}
          value={draft.title}
          maxLength={TITLE_LIMIT}
          onChange={(_, { value }) => set({ title: value })}
        />
      </Field>
      <ResponsiblePicker
        label={t('tab.plan.item.responsible')}
        value={draft.responsible}
        onPick={(responsible) => set({ responsible })}
        fault={faults.includes('name') ? t('tab.planList.form.fault.name') : undefined}
      />
      <Field
        label={t('tab.planList.agreed.due')}
        {...(faults.includes('due') && { validationMessage: t('tab.planList.agreed.dueFault') })}
      >
        <Input
          type="date"
          input={{ className: shared.target }}
          value={draft.due}
          onChange={(_, { value }) => set({ due: value })}
        />
      </Field>
      <div className={shared.row}>
        <Button type="submit" appearance="primary" className={shared.target}>
          {t('tab.planList.agreed.save')}
        </Button>
        <Button className={shared.target} onClick={onDone}>
          {t('tab.planList.agreed.cancel')}
        </Button>
      </div>
    </form>
  );
}
