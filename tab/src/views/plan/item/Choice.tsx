import { Field, Select } from '@fluentui/react-components';
import { useId } from 'react';
import { useSelectStyles } from './useSelectStyles.ts';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly words: (value: Value) => string;
  readonly onPick: (value: Value) => void;
}

/** One of a few, in the browser's own list: on a phone it is the one people know. */
export function Choice<Value extends string>({ label, hint, values, value, words, onPick }: ChoiceProps<Value>) {
  const styles = useSelectStyles();
  const id = useId();
  return (
    <Field className={styles.field} label={label} {...(hint !== undefined && { hint })}>
      <Select
        id={id}
        className={styles.root}
        select={{ className: styles.select }}
        value={value}
        onChange={(_, { value: picked }) => onPick(values.find((one) => one === picked) ?? value)}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
