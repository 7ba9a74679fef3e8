import { Button, Field, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ASKED_ROLES, type AskedRole, samePerson } from '../../../../domain/people.ts';
import type { RolesView } from '../../../../domain/setUp/rolesView.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { capital } from '../../ui/words.ts';
import { personId, roleOfValue } from '../setUp/rolesDraft.ts';
import type { RoleChange } from './useRoles.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
});

interface GiveRoleProps {
  readonly view: RolesView;
  readonly busy: boolean;
  readonly onGive: (change: RoleChange) => void;
}

/** Gives somebody in the channel a role; those without one come first. */
export function GiveRole({ view: { members, held }, busy, onGive }: GiveRoleProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const [id, setId] = useState('');
  const [role, setRole] = useState<AskedRole>('mayor');
  const [tried, setTried] = useState(false);
  const isWithout = (one: (typeof members)[number]) => !held.some(({ person }) => samePerson(person, one.person));
  const inOrder = [...members.filter(isWithout), ...members.filter((one) => !isWithout(one))];
  const chosen = members.find(({ person }) => personId(person) === id);
  const words = (one: (typeof members)[number]) =>
    [
      one.name,
      ...(one.guest ? [t('setup.roles.guest')] : []),
      ...(isWithout(one) ? [t('setup.who.withoutMark')] : []),
    ].join(', ');
  return (
    <form
      className={mergeClasses(shared.panel, shared.section)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (chosen === undefined || busy) return;
        onGive({ person: chosen.person, name: chosen.name, role, held: true });
        setId('');
        setTried(false);
      }}
    >
      <h2 className={shared.h2}>{t('setup.who.give')}</h2>
      <div className={styles.fields}>
        <Field
          label={t('setup.who.person')}
          {...(tried && chosen === undefined && { validationMessage: t('setup.who.fault') })}
        >
          <Select select={{ className: shared.target }} value={id} onChange={(_, { value }) => setId(value)}>
            <option value="">{t('setup.who.choose')}</option>
            {inOrder.map((one) => (
              <option key={personId(one.person)} value={personId(one.person)}>
                {words(one)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('setup.who.role')}>
          <Select
            select={{ className: shared.target }}
            value={role}
            onChange={(_, { value }) => setRole(roleOfValue(value) ?? role)}
          >
            {ASKED_ROLES.map((one) => (
              <option key={one} value={one}>
                {capital(t(`role.${one}`))}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div>
        <Button type="submit" appearance="primary" className={shared.target} disabledFocusable={busy}>
          {t('setup.who.submit')}
        </Button>
      </div>
    </form>
  );
}
