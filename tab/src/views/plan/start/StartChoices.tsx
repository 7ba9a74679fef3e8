import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { isStep, type Plan, type PlanForm, planSpan } from '../../../../../domain/plan.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { sayDateAndYear } from './dayWords.ts';
import { PLACES, type Place } from './startDraft.ts';

const useStyles = makeStyles({
  choice: { display: 'block', overflowWrap: 'anywhere' },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

interface Choice<Value> {
  readonly value: Value;
  readonly name: string;
  readonly about: string;
}

interface ChoicesProps<Value> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly picked: Value | null;
  readonly onPick: (value: Value) => void;
  readonly validationMessage?: string;
}

/** One of a few, each with what follows from it. */
function Choices<Value extends string>({ label, choices, picked, onPick, ...fault }: ChoicesProps<Value>) {
  const shared = useShared();
  const styles = useStyles();
  return (
    <Field label={label} required {...fault}>
      <RadioGroup
        value={picked ?? ''}
        onChange={(_, { value }) => {
          const choice = choices.find((one) => one.value === value);
          if (choice) onPick(choice.value);
        }}
      >
        {choices.map(({ value, name, about }) => (
          <Radio
            key={value}
            value={value}
            label={
              <span className={styles.choice}>
                <span className={styles.name}>{name}</span>
                <span className={shared.quiet}>{about}</span>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

interface FormChoiceProps {
  readonly forms: readonly PlanForm[];
  readonly form: PlanForm | null;
  readonly onPick: (form: PlanForm) => void;
  readonly validationMessage?: string;
}

/** What the plan is to be, asked first, since the law's process follows from it. */
export function FormChoice({ forms, form, ...props }: FormChoiceProps) {
  const { t } = useTexts();
  const choices = forms.map((value) => ({
    value,
    name: t(`tab.start.form.${value}`),
    about: t(`tab.start.form.${value}About`),
  }));
  return <Choices label={t('tab.start.form.ask')} choices={choices} picked={form} {...props} />;
}

interface PlaceChoiceProps {
  readonly plan: Plan;
  readonly place: Place | null;
  readonly onPick: (place: Place) => void;
  readonly validationMessage?: string;
}

/** What is to happen to what stands in the plan already; nothing is chosen for anybody. */
export function PlaceChoice({ plan, place, ...props }: PlaceChoiceProps) {
  const { t } = useTexts();
  const end = planSpan(plan)?.to ?? '';
  const choices = PLACES.map((value) => ({
    value,
    name: t(`tab.start.onto.${value}`),
    about: t(`tab.start.onto.${value}About`, value === 'after' ? { date: sayDateAndYear(t, end) } : {}),
  }));
  const count = plan.items.filter(isStep).length;
  return <Choices label={t('tab.start.onto.ask', { count })} choices={choices} picked={place} {...props} />;
}
