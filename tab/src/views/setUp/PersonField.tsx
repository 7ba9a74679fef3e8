import { Field, Select } from '@fluentui/react-components';
import type { PersonKey } from '../../../../domain/people.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { personId } from './rolesDraft.ts';

/** Somebody whom Teams lists in a channel. */
interface Member {
  readonly person: PersonKey;
  readonly name: string;
  readonly guest: boolean;
}

interface PersonFieldProps<M extends Member> {
  readonly label: string;
  /** What stands there while nobody is chosen. */
  readonly choose: string;
  /** What is wrong with it; undefined for nothing. */
  readonly fault: string | undefined;
  readonly members: readonly M[];
  /** What else is said of somebody behind their name. */
  readonly mark?: (member: M) => string | null;
  /** The {@link personId} of who is chosen; empty for nobody. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Chooses one of a channel's members. */
export function PersonField<M extends Member>(props: PersonFieldProps<M>) {
  const { label, choose, fault, members, mark, value, onChange } = props;
  const { t } = useTexts();
  const shared = useShared();
  const words = (member: M) =>
    [member.name, member.guest ? t('setup.roles.guest') : null, mark?.(member) ?? null]
      .filter((word) => word !== null)
      .join(', ');
  return (
    <Field label={label} {...(fault !== undefined && { validationMessage: fault })}>
      <Select select={{ className: shared.target }} value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{choose}</option>
        {members.map((member) => (
          <option key={personId(member.person)} value={personId(member.person)}>
            {words(member)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
