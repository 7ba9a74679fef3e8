import { Button, Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { NOTE_LIMIT, TITLE_LIMIT } from '../../../../../domain/limits.ts';
import type { Phase } from '../../../../../domain/plan.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { DayFields } from '../item/DayFields.tsx';
import { useFormDraft } from '../item/useFormDraft.ts';
import {
  movedDays,
  newPhaseDraft,
  phaseAddition,
  phaseDraftOf,
  phaseFaults,
  phaseRevision,
  stepsIn,
} from './phaseDraft.ts';

interface PhaseFormProps {
  /** As it was when the form came up; null for a new one. */
  readonly phase: Phase | null;
  readonly onDone: () => void;
  readonly onLeave: () => void;
  readonly onDirty: (dirty: boolean) => void;
}

/** What a phase is called and its days; whoever moves it is asked whether its steps come along. */
export default function PhaseForm({ phase, onDone, onLeave, onDirty }: PhaseFormProps) {
  const { t } = useTexts();
  const shared = useShared();
  const { plan, today, edit } = usePlanEditor();
  const [removing, setRemoving] = useState(false);
  const { draft, set, tried, form, submit } = useFormDraft(
    () => (phase ? phaseDraftOf(phase) : newPhaseDraft(plan, today)),
    (written) => phaseFaults(written).length === 0,
    (written) => {
      edit(phase ? phaseRevision(plan, phase, written) : phaseAddition(written, crypto.randomUUID()));
      onDone();
    },
    onDirty,
  );
  const steps = phase ? stepsIn(plan, phase.id).length : 0;
  const moved = phase !== null && movedDays(phase, draft) !== 0;
  const faults = tried ? phaseFaults(draft) : [];
  const titleFault = faults.find((fault) => fault === 'title' || fault === 'titleLong');
  const titleWords = titleFault === 'title' ? t('tab.planList.phase.fault') : t('tab.plan.item.fault.titleLong');

  if (phase && removing) {
    return (
      <div className={shared.section}>
        <p className={shared.h3}>{t('tab.planList.phase.removeAsk', { title: phase.title })}</p>
        <p className={shared.text}>
          {steps === 0 ? t('tab.planList.phase.removeEmpty') : t('tab.planList.phase.removeText', { count: steps })}
        </p>
        <div className={shared.row}>
          <Button
            autoFocus
            appearance="primary"
            className={shared.target}
            onClick={() => {
              edit([{ op: 'remove', item: phase }]);
              onDone();
            }}
          >
            {t('tab.planList.phase.remove')}
          </Button>
          <Button className={shared.target} onClick={() => setRemoving(false)}>
            {t('tab.plan.item.cancel')}
          </Button>
        </div>
      </div>
    );
  }

  return (
    <form ref={form} className={shared.section} onSubmit={submit} noValidate>
      <Field label={t('tab.planList.phase.title')} required {...(titleFault && { validationMessage: titleWords })}>
        <Input
          autoFocus
          input={{ className: shared.target }}
          value={draft.title}
          maxLength={TITLE_LIMIT}
          onChange={(_, { value }) => set({ title: value })}
        />
      </Field>
      <DayFields from={draft.from} to={draft.to} faults={faults} onChange={set} />
      <div role="status">
        {moved && steps > 0 && (
          <Field hint={t('tab.planList.phase.moveHint')}>
            <Checkbox
              className={shared.check}
              label={t('tab.planList.phase.move', { count: steps })}
              checked={draft.moveSteps}
              onChange={(_, { checked }) => set({ moveSteps: checked === true })}
            />
          </Field>
        )}
      </div>
      <Field label={t('tab.plan.item.note')} hint={t('tab.plan.item.noteHint')}>
        <Textarea
          value={draft.note}
          maxLength={NOTE_LIMIT}
          resize="vertical"
          onChange={(_, { value }) => set({ note: value })}
        />
      </Field>
      <div className={shared.row}>
        <Button type="submit" appearance="primary" className={shared.target}>
          {t('tab.plan.item.save')}
        </Button>
        <Button className={shared.target} onClick={onLeave}>
          {t('tab.plan.item.cancel')}
        </Button>
        {phase && (
          <Button className={shared.target} appearance="subtle" onClick={() => setRemoving(true)}>
            {t('tab.planList.phase.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}
