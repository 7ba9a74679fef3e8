import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { NOTE_LIMIT, TITLE_LIMIT } from '../../../../../domain/limits.ts';
import { phasesOf, STATUSES, type Step } from '../../../../../domain/plan.ts';
import { Fold } from '../../../ui/Fold.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { ActivityEssentials, ActivityMore } from './ActivityFields.tsx';
import { Choice } from './Choice.tsx';
import { DayFields } from './DayFields.tsx';
import { DecisionFields } from './DecisionFields.tsx';
import { additionOf, draftFaults, draftOf, hasMore, newDraft, revisionOf, STEP_KINDS } from './stepDraft.ts';
import { useFormDraft } from './useFormDraft.ts';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(160px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  more: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** The id of no phase. */
const OUTSIDE = '';

interface StepFormProps {
  /** As it was when the form came up; null for a new one. */
  readonly step: Step | null;
  readonly onDone: () => void;
  /** Leaves the form, asking first where something would be lost. */
  readonly onLeave: () => void;
  readonly onDirty: (dirty: boolean) => void;
}

/** Everything about one step, new or old: what matters first, the rest folded. */
export default function StepForm({ step, onDone, onLeave, onDirty }: StepFormProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { plan, today, edit } = usePlanEditor();
  const phases = phasesOf(plan).flatMap(({ phase }) => phase ?? []);
  const now = phases.find(({ to }) => to >= today) ?? phases.at(-1);
  const { draft, set, tried, form, submit } = useFormDraft(
    () => (step ? draftOf(step) : newDraft(now?.id ?? null, today)),
    (written) => draftFaults(written).length === 0,
    (written) => {
      edit(step ? revisionOf(step, written) : additionOf(written, crypto.randomUUID()));
      onDone();
    },
    onDirty,
  );
  const faults = tried ? draftFaults(draft) : [];
  const titleFault = faults.find((fault) => fault === 'title' || fault === 'titleLong');
  const phaseIds = [...phases.map(({ id }) => id), OUTSIDE];
  const inPhase = phaseIds.find((id) => id === draft.phaseId) ?? OUTSIDE;
  const isActivity = draft.kind === 'activity';

  return (
    <form ref={form} className={shared.section} onSubmit={submit} noValidate>
      <Field
        label={t('tab.plan.item.title')}
        required
        {...(titleFault && { validationMessage: t(`tab.plan.item.fault.${titleFault}`) })}
      >
        <Input
          autoFocus
          input={{ className: shared.target }}
          value={draft.title}
          maxLength={TITLE_LIMIT}
          onChange={(_, { value }) => set({ title: value })}
        />
      </Field>
      {step === null && (
        <Choice
          label={t('tab.plan.item.kind')}
          values={STEP_KINDS}
          value={draft.kind}
          words={(kind) => t(`tab.plan.item.kinds.${kind}`)}
          onPick={(kind) => set({ kind })}
        />
      )}
      <DayFields
        from={draft.from}
        to={isActivity ? draft.to : null}
        hearing={isActivity && draft.type === 'hearing'}
        faults={faults}
        onChange={set}
      />
      {isActivity && <ActivityEssentials draft={draft} set={set} faults={faults} />}
      <div className={styles.pair}>
        <Choice
          label={t('tab.planList.form.status')}
          values={STATUSES}
          value={draft.status}
          words={(status) => t(`tab.plan.status.${status}`)}
          onPick={(status) => set({ status })}
        />
        {phases.length > 0 && (
          <Choice
            label={t('tab.plan.item.phase')}
            values={phaseIds}
            value={inPhase}
            words={(id) => phases.find((phase) => phase.id === id)?.title ?? t('tab.plan.outside')}
            onPick={(id) => set({ phaseId: id === OUTSIDE ? null : id })}
          />
        )}
      </div>
      {draft.kind === 'decision' && <DecisionFields draft={draft} set={set} />}
      <Fold startsOpen={hasMore(draft)} opensWhen={faults.includes('links')} head={t('tab.planList.form.more')}>
        <div className={styles.more}>
          {isActivity && <ActivityMore draft={draft} set={set} tried={tried} />}
          <Field label={t('tab.plan.item.note')} hint={t('tab.plan.item.noteHint')}>
            <Textarea
              value={draft.note}
              maxLength={NOTE_LIMIT}
              resize="vertical"
              onChange={(_, { value }) => set({ note: value })}
            />
          </Field>
        </div>
      </Fold>
      {faults.length > 0 && (
        <p className={shared.text} role="alert">
          {t('tab.planList.form.faults')}
        </p>
      )}
      <div className={shared.row}>
        <Button type="submit" appearance="primary" className={shared.target}>
          {t('tab.plan.item.save')}
        </Button>
        <Button className={shared.target} onClick={onLeave}>
          {t('tab.plan.item.cancel')}
        </Button>
        {step && (
          <Button
            className={shared.target}
            appearance="subtle"
            onClick={() => {
              edit([{ op: 'remove', item: step }]);
              onDone();
            }}
          >
            {t('tab.plan.item.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}
