import { Button, Checkbox, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Step } from '../../../../../domain/plan.ts';
import { type Shift, shiftAll, shifted } from '../../../../../domain/planShift.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { Choice } from '../item/Choice.tsx';
import { sayShortDates } from '../sayDates.ts';
import { type ShiftDraft, START_SHIFT, shiftOf } from './shiftDraft.ts';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(120px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  preview: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** As many as are told one by one. */
const TOLD = 3;

function Preview({ steps, shift }: { readonly steps: readonly Step[]; readonly shift: Shift }) {
  const { t } = useTexts();
  const styles = useStyles();
  return (
    <ul className={styles.preview}>
      {steps.slice(0, TOLD).map((step) => (
        <li key={step.id}>
          {t('tab.planList.shift.preview', {
            title: step.title,
            before: sayShortDates(t, step),
            after: sayShortDates(t, shifted(step, shift)),
          })}
        </li>
      ))}
      {steps.length > TOLD && <li>{t('tab.planList.shift.more', { count: steps.length - TOLD })}</li>}
    </ul>
  );
}

interface ShiftFormProps {
  readonly steps: readonly Step[];
  readonly onDone: () => void;
}

/** How far several steps move, with what becomes of them told before. */
export function ShiftForm({ steps, onDone }: ShiftFormProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { edit } = usePlanEditor();
  const [draft, setDraft] = useState<ShiftDraft>(START_SHIFT);
  const set = (part: Partial<ShiftDraft>) => setDraft({ ...draft, ...part });
  const shift = shiftOf(draft);
  const change = shift && shiftAll(steps, shift);
  const fault = shift === null ? t('tab.planList.shift.fault') : t('tab.planList.shift.outOfRange');
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (change === null) return;
    edit(change);
    onDone();
  };
  return (
    <form className={shared.section} onSubmit={go} noValidate>
      <div className={styles.pair}>
        <Field label={t('tab.planList.shift.by')} {...(change === null && { validationMessage: fault })}>
          <Input
            autoFocus
            inputMode="numeric"
            input={{ className: shared.target }}
            value={draft.by}
            onChange={(_, { value }) => set({ by: value })}
          />
        </Field>
        <Choice
          label={t('tab.planList.shift.unit')}
          values={['days', 'weeks']}
          value={draft.unit}
          words={(unit) => t(`tab.planList.shift.${unit}`)}
          onPick={(unit) => set({ unit })}
        />
      </div>
      <Field label={t('tab.planList.shift.way')}>
        <RadioGroup
          value={draft.way}
          onChange={(_, { value }) => set({ way: value === 'backwards' ? 'backwards' : 'forwards' })}
        >
          <Radio value="forwards" label={t('tab.planList.shift.forwards')} />
          <Radio value="backwards" label={t('tab.planList.shift.backwards')} />
        </RadioGroup>
      </Field>
      <Checkbox
        className={shared.check}
        label={t('tab.planList.shift.workdays')}
        checked={draft.toWorkingDays}
        onChange={(_, { checked }) => set({ toWorkingDays: checked === true })}
      />
      <div aria-live="polite">{shift && change && <Preview steps={steps} shift={shift} />}</div>
      <div className={shared.row}>
        <Button type="submit" appearance="primary" className={shared.target}>
          {t('tab.planList.shift.go')}
        </Button>
        <Button className={shared.target} onClick={onDone}>
          {t('tab.plan.item.cancel')}
        </Button>
      </div>
    </form>
  );
}
