import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { TITLE_LIMIT } from '../../../../../domain/limits.ts';
import type { Responsible } from '../../../../../domain/responsible.ts';
import { sayResponsible } from '../../../../../domain/texts/sayResponsible.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { keyOf, NAMED, type ResponsibleChoice, responsibleChoices } from './responsibles.ts';
import { useSelectStyles } from './useSelectStyles.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, minWidth: 0 },
});

interface ResponsiblePickerProps {
  /** What the list is called. */
  readonly label: string;
  /** Whether the label stands over the list, or is for screen readers alone, as in a table's cell. */
  readonly labelled?: boolean;
  readonly value: Responsible | null;
  readonly onPick: (value: Responsible | null) => void;
  /** Said beside the name when it is missing. */
  readonly fault?: string | undefined;
}

/** Who answers for something: a role, one of those who take part, or a name that the product does not know. */
export function ResponsiblePicker({ label, labelled = true, value, onPick, fault }: ResponsiblePickerProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const selects = useSelectStyles();
  const { people: known } = usePlanEditor().plan;
  const { roles, people } = responsibleChoices(known, value);
  const pick = (key: string) => {
    if (key === NAMED) onPick({ kind: 'named', name: '' });
    else onPick([...roles, ...people].find((one) => one.key === key)?.responsible ?? null);
  };
  const option = ({ key, responsible }: ResponsibleChoice) => (
    <option key={key} value={key}>
      {sayResponsible(t, responsible, known)}
    </option>
  );
  const select = (
    <Select
      {...(!labelled && { 'aria-label': label })}
      className={selects.root}
      select={{ className: selects.select }}
      value={keyOf(value)}
      onChange={(_, { value: key }) => pick(key)}
    >
      <option value="">{t('tab.plan.item.nobody')}</option>
      <optgroup label={t('tab.planList.form.roles')}>{roles.map(option)}</optgroup>
      {people.length > 0 && <optgroup label={t('tab.planList.form.people')}>{people.map(option)}</optgroup>}
      <option value={NAMED}>{t('tab.planList.form.named')}</option>
    </Select>
  );
  return (
    <div className={styles.fields}>
      {labelled ? (
        <Field className={selects.field} label={label}>
          {select}
        </Field>
      ) : (
        select
      )}
      {value?.kind === 'named' && (
        <Field label={t('tab.planList.form.name')} required {...(fault !== undefined && { validationMessage: fault })}>
          <Input
            input={{ className: shared.target }}
            value={value.name}
            maxLength={TITLE_LIMIT}
            onChange={(_, { value: name }) => onPick({ kind: 'named', name })}
          />
        </Field>
      )}
    </div>
  );
}
