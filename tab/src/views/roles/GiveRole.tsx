import { Button, Field, mergeClasses, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { ASKED_ROLES, type AskedRole, samePerson } from '../../../../domain/people.ts';
import type { RolesView } from '../../../../domain/setUp/rolesView.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { capital } from '../../ui/words.ts';
import { PersonField } from '../setUp/PersonField.tsx';
import { personId, roleOfValue } from '../setUp/rolesDraft.ts';
import type { RoleChange } from './useRoles.ts';

interface GiveRoleProps {
  readonly view: RolesView;
  readonly busy: boolean;
  readonly onGive: (change: RoleChange) => void;
}

/** Gives somebody in the channel a role that they do not hold; those without any come first. */
export function GiveRole({ view: { members, held }, busy, onGive }: GiveRoleProps) {
  const { t } = useTexts();
  const shared = useShared();
  const [id, setId] = useState('');
  const [role, setRole] = useState<AskedRole>('mayor');
  const [tried, setTried] = useState(false);
  const isWithout = (one: (typeof members)[number]) => !held.some(({ person }) => samePerson(person, one.person));
  const inOrder = [...members.filter(isWithout), ...members.filter((one) => !isWithout(one))];
  const chosen = members.find(({ person }) => personId(person) === id);
  const has = chosen !== undefined && held.some((one) => one.role === role && samePerson(one.person, chosen.person));
  return (
    <form
      className={mergeClasses(shared.panel, shared.section)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (chosen === undefined || has || busy) return;
        onGive({ person: chosen.person, name: chosen.name, role, held: true });
        setId('');
        setTried(false);
      }}
    >
      <h2 className={shared.h2}>{t('setup.who.give')}</h2>
      <div className={shared.columns}>
        <PersonField
          label={t('setup.who.person')}
          choose={t('setup.who.choose')}
          fault={tried && chosen === undefined ? t('setup.who.fault') : undefined}
          members={inOrder}
          mark={(one) => (isWithout(one) ? t('setup.who.withoutMark') : null)}
          value={id}
          onChange={setId}
        />
        <Field
          label={t('setup.who.role')}
          {...(has && { validationState: 'none', validationMessage: t('setup.who.held', { name: chosen.name }) })}
        >
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
        <Button type="submit" appearance="primary" className={shared.target} disabledFocusable={busy || has}>
          {t('setup.who.submit')}
        </Button>
      </div>
    </form>
  );
}
