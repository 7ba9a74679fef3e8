import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ASKED_ROLES, samePerson } from '../../../../../domain/people.ts';
import { hasGuide, hasSeveralElected } from '../../../../../domain/setUp/draft.ts';
import type { SetUpMember } from '../../../../../domain/setUp/view.ts';
import { Bar } from '../../../ui/Bar.tsx';
import { RowsSkeleton } from '../../../ui/Skeletons.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { capital } from '../../../ui/words.ts';
import { newRolesDraft, peopleOf, personId, roleOfValue, rolesOf } from '../rolesDraft.ts';
import { useMembers } from '../useSetUp.ts';
import { StepForm } from './StepForm.tsx';
import type { StepProps } from './step.ts';

/** With more people than this there is a field to find one in. */
const MANY = 10;

const useStyles = makeStyles({
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

interface PersonRoleProps {
  readonly member: SetUpMember;
  readonly isMe: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function PersonRole({ member: { name, guest }, isMe, value, onChange }: PersonRoleProps) {
  const { t } = useTexts();
  const shared = useShared();
  const more = [...(isMe ? [t('setup.roles.me')] : []), ...(guest ? [t('setup.roles.guest')] : [])];
  return (
    <Field label={more.length === 0 ? name : `${name} (${more.join(', ')})`}>
      <Select select={{ className: shared.target }} value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{t('setup.roles.none')}</option>
        {ASKED_ROLES.map((role) => (
          <option key={role} value={role}>
            {capital(t(`role.${role}`))}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Who has which role, among those in the channel. */
export function RolesStep({ channelId, view, onAnswer, ...rest }: StepProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { data, isPending, refetch, error } = useMembers(channelId);
  const [draft, setDraft] = useState(() => newRolesDraft(view));
  const [search, setSearch] = useState('');
  const [tried, setTried] = useState(false);
  const people = peopleOf(view, data?.members ?? []);
  const roles = rolesOf(people, draft);
  const wanted = search.trim().toLocaleLowerCase('nb');
  const shown = people.filter(({ name }) => name.toLocaleLowerCase('nb').includes(wanted));
  const send = () => {
    setTried(true);
    if (!hasGuide(roles)) return false;
    onAnswer({ roles: roles.map(({ person, role }) => ({ person: { ...person }, role })) });
    return true;
  };
  const give = (id: string, value: string) => {
    const role = roleOfValue(value);
    const { [id]: _before, ...others } = draft;
    setDraft(role === null ? others : { ...others, [id]: role });
  };
  const unread = error !== null || data?.read === false;
  return (
    <StepForm {...rest} onSend={send}>
      <p className={shared.text}>{t('setup.roles.hint')}</p>
      {unread && (
        <Bar
          intent="warning"
          title={t('setup.roles.unread.title')}
          alert
          action={
            <Button className={shared.target} onClick={() => void refetch()}>
              {t('tab.retry')}
            </Button>
          }
        >
          {t('setup.roles.unread.text')}
        </Bar>
      )}
      {people.length > MANY && (
        <Field label={t('setup.roles.find')}>
          <Input type="search" className={shared.target} value={search} onChange={(_, { value }) => setSearch(value)} />
        </Field>
      )}
      {people.length > MANY && (
        <p role="status" className={shared.unseen}>
          {wanted !== '' && t('setup.roles.shown', { count: shown.length })}
        </p>
      )}
      {isPending ? (
        <RowsSkeleton rows={4} height={56} />
      ) : (
        <div role="group" aria-label={t('setup.roles.ask')} className={styles.people}>
          {shown.map((member) => {
            const id = personId(member.person);
            return (
              <PersonRole
                key={id}
                member={member}
                isMe={samePerson(member.person, view.me.person)}
                value={draft[id] ?? ''}
                onChange={(value) => give(id, value)}
              />
            );
          })}
        </div>
      )}
      {hasSeveralElected(roles) && <Bar intent="warning">{t('setup.roles.elected')}</Bar>}
      {tried && !hasGuide(roles) && (
        <Bar intent="error" alert>
          {t('setup.roles.fault')}
        </Bar>
      )}
    </StepForm>
  );
}
