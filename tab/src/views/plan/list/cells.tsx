import { Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { TITLE_LIMIT } from '../../../../../domain/limits.ts';
import type { Activity, DecisionPoint, Milestone, Step } from '../../../../../domain/plan.ts';
import { edited } from '../../../../../domain/planChange.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { ResponsiblePicker } from '../item/ResponsiblePicker.tsx';
import { sphereFor } from '../item/responsibles.ts';
import { isDay, spanFaults, titleFaults } from '../item/stepDraft.ts';
import { sayStepDates } from '../sayDates.ts';
import { Cell } from './Cell.tsx';
import { whoWords } from './stepWords.ts';

const useStyles = makeStyles({
  days: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    '> *': { minWidth: 0, flex: '1 1 128px' },
  },
  wide: { width: '100%', minWidth: 0 },
});

interface StepCellProps<Of extends Step = Step> {
  readonly step: Of;
  readonly className: string;
}

/** What is written, beside the step as it was when its cell was opened. */
interface Written<Of extends Step, Value> {
  readonly step: Of;
  readonly value: Value;
}

const invalid = (fault: string | null) => (fault === null ? {} : { 'aria-invalid': true as const });

/** What a step is called. */
export function TitleCell({ step, className }: StepCellProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { edit } = usePlanEditor();
  return (
    <Cell<Written<Step, string>>
      className={className}
      label={t('tab.planList.cell.title', { value: step.title })}
      shown={
        <>
          {step.kind !== 'activity' && <span aria-hidden="true">◆ </span>}
          {step.title}
        </>
      }
      start={() => ({ step, value: step.title })}
      fault={({ value }) => {
        const [fault] = titleFaults(value);
        return fault === undefined ? null : t(`tab.plan.item.fault.${fault}`);
      }}
      keep={(written) => edit(edited<Step>(written.step, { title: written.value.trim() }))}
      editor={(written, set, fault) => (
        <Input
          className={styles.wide}
          input={{ className: shared.target }}
          aria-label={t('tab.planList.cell.name', { title: step.title })}
          {...invalid(fault)}
          value={written.value}
          maxLength={TITLE_LIMIT}
          onChange={(_, { value }) => set({ ...written, value })}
        />
      )}
    />
  );
}

interface Days {
  readonly from: string;
  readonly to: string;
}

/** The days of a step: a first and a last, or the one. */
export function DatesCell({ step, className }: StepCellProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { edit } = usePlanEditor();
  const { title } = step;
  const dates = sayStepDates(t, step);
  const field = (label: string, value: string, fault: string | null, onChange: (day: string) => void): ReactNode => (
    <Input
      type="date"
      input={{ className: shared.target }}
      aria-label={label}
      {...invalid(fault)}
      value={value}
      onChange={(_, { value: day }) => onChange(day)}
    />
  );
  return (
    <Cell<Written<Step, Days>>
      className={className}
      label={t('tab.planList.cell.dates', { value: dates, title })}
      shown={dates}
      start={() => ({
        step,
        value: step.kind === 'activity' ? { from: step.from, to: step.to } : { from: step.on, to: step.on },
      })}
      fault={({ value: { from, to } }) => {
        const [fault] = step.kind === 'activity' ? spanFaults(from, to) : isDay(from) ? [] : (['from'] as const);
        return fault === undefined ? null : t(`tab.plan.item.fault.${fault}`);
      }}
      keep={({ step: begun, value: { from, to } }) =>
        edit(
          begun.kind === 'activity'
            ? edited(begun, { from, to })
            : edited<Milestone | DecisionPoint>(begun, { on: from }),
        )
      }
      editor={({ step: begun, value }, set, fault) =>
        begun.kind === 'activity' ? (
          <div className={styles.days}>
            {field(t('tab.planList.cell.from', { title }), value.from, fault, (from) =>
              set({ step: begun, value: { ...value, from } }),
            )}
            {field(t('tab.planList.cell.to', { title }), value.to, fault, (to) =>
              set({ step: begun, value: { ...value, to } }),
            )}
          </div>
        ) : (
          field(t('tab.planList.cell.on', { title }), value.from, fault, (from) =>
            set({ step: begun, value: { from, to: from } }),
          )
        )
      }
    />
  );
}

/** Who answers for an activity. */
export function ResponsibleCell({ step, className }: StepCellProps<Activity>) {
  const { t } = useTexts();
  const { edit, plan } = usePlanEditor();
  const words = whoWords(t, step, plan.people);
  return (
    <Cell<Written<Activity, Activity['responsible']>>
      className={className}
      label={t('tab.planList.cell.responsible', { value: words, title: step.title })}
      shown={words}
      start={() => ({ step, value: step.responsible })}
      fault={({ value }) =>
        value?.kind === 'named' && value.name.trim() === '' ? t('tab.planList.form.fault.name') : null
      }
      keep={({ step: begun, value }) => {
        const responsible = value?.kind === 'named' ? { ...value, name: value.name.trim() } : value;
        edit(edited<Activity>(begun, { responsible, sphere: sphereFor(responsible, begun) }));
      }}
      editor={(written, set) => (
        <ResponsiblePicker
          label={t('tab.planList.cell.who', { title: step.title })}
          labelled={false}
          value={written.value}
          onPick={(value) => set({ ...written, value })}
        />
      )}
    />
  );
}
