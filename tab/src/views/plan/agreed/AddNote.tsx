import { Button, Field, Textarea } from '@fluentui/react-components';
import { NOTE_LIMIT } from '../../../../../domain/limits.ts';
import type { MeetingNote } from '../../../../../domain/plan.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { useLeaveWarning } from '../../../ui/useLeaveWarning.ts';
import { usePlanEditor } from '../editor/planEditor.ts';
import { useFormDraft } from '../item/useFormDraft.ts';
import { noteAddition, noteRevision } from './agreed.ts';

interface AddNoteProps {
  /** As it was when the form came up; null for a new one. */
  readonly note?: MeetingNote | null;
  /** The step a new one is about; null for the whole plan. */
  readonly stepId?: string | null;
  readonly onDone: () => void;
}

/** Something worth keeping, as it was said in a meeting. */
export function AddNote({ note = null, stepId = null, onDone }: AddNoteProps) {
  const { t } = useTexts();
  const shared = useShared();
  const { edit, today } = usePlanEditor();
  const { draft, set, tried, form, submit } = useFormDraft(
    () => ({ text: note?.text ?? '' }),
    ({ text }) => text.trim() !== '',
    ({ text }) => {
      const born = { id: crypto.randomUUID(), on: today, stepId };
      edit(note ? noteRevision(note, text) : noteAddition(text, born));
      onDone();
    },
  );
  useLeaveWarning(draft.text !== (note?.text ?? ''));
  const blank = tried && draft.text.trim() === '';
  return (
    <form ref={form} className={shared.section} onSubmit={submit} noValidate>
      <Field
        label={t('tab.planList.agreed.note')}
        hint={t('tab.planList.agreed.noteHint')}
        {...(blank && { validationMessage: t('tab.planList.agreed.noteFault') })}
      >
        <Textarea
          autoFocus
          value={draft.text}
          maxLength={NOTE_LIMIT}
          resize="vertical"
          onChange={(_, { value }) => set({ text: value })}
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
