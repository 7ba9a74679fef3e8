import { Button, Field, makeStyles, mergeClasses, Textarea } from '@fluentui/react-components';
import { OUTCOME_LIMIT } from '../../../../../domain/limits.ts';
import { PLAN_FORMS } from '../../../../../domain/plan.ts';
import { diff } from '../../../../../domain/planChange.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { useLeaveWarning } from '../../../ui/useLeaveWarning.ts';
import { usePlanEditor } from '../editor/planEditor.ts';
import { Choice } from '../item/Choice.tsx';
import { useFormDraft } from '../item/useFormDraft.ts';
import { readsAsHappened } from './asHappened.ts';

const useStyles = makeStyles({ form: { maxWidth: '70ch' } });

const NONE = 'none';

/** The desired outcome, with how it is best written, and what the plan will be, with what follows from it in law. */
export default function OutcomeForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { plan, edit } = usePlanEditor();
  const { draft, set, form, submit } = useFormDraft(
    () => ({ desiredOutcome: plan.desiredOutcome, form: plan.form, begun: plan }),
    () => true,
    ({ desiredOutcome, form: chosen, begun }) => {
      const { desiredOutcome: before, form: formBefore } = begun;
      const asItWas = { desiredOutcome: before, form: formBefore, items: [] };
      edit(diff(asItWas, { desiredOutcome: desiredOutcome.trim(), form: chosen, items: [] }));
      onDone();
    },
  );
  const follows = draft.form ?? NONE;
  useLeaveWarning(draft.desiredOutcome !== draft.begun.desiredOutcome || draft.form !== draft.begun.form);
  return (
    <form
      ref={form}
      className={mergeClasses(shared.panel, shared.section, styles.form)}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
      }}
    >
      <Field label={t('tab.planList.outcome.label')} hint={t('tab.planList.outcome.hint')}>
        <Textarea
          autoFocus
          value={draft.desiredOutcome}
          maxLength={OUTCOME_LIMIT}
          resize="vertical"
          onChange={(_, { value }) => set({ desiredOutcome: value })}
        />
      </Field>
      <p className={shared.quiet} role="status">
        {draft.desiredOutcome.trim().includes(' ') &&
          !readsAsHappened(draft.desiredOutcome) &&
          t('tab.planList.outcome.note')}
      </p>
      <Choice
        label={t('tab.planList.outcome.form')}
        values={[NONE, ...PLAN_FORMS]}
        value={draft.form ?? NONE}
        words={(one) => t(`tab.planList.planForm.${one}`)}
        onPick={(one) => set({ form: one === NONE ? null : one })}
      />
      <p className={shared.quiet} aria-live="polite">
        {t(`tab.planList.follows.${follows}`)}
      </p>
      <div className={shared.row}>
        <Button type="submit" appearance="primary" className={shared.target}>
          {t('tab.plan.item.save')}
        </Button>
        <Button className={shared.target} onClick={onDone}>
          {t('tab.plan.item.cancel')}
        </Button>
      </div>
    </form>
  );
}
