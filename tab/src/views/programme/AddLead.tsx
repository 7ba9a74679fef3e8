import { Button, Field, mergeClasses, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { samePerson } from '../../../../domain/people.ts';
import type { LeadsView } from '../../../../domain/programme/views.ts';
import { Bar } from '../../ui/Bar.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { PersonField } from '../setUp/PersonField.tsx';
import { personId } from '../setUp/rolesDraft.ts';
import { useCandidates, type useChangeLeads } from './useLeads.ts';

interface AddLeadProps {
  readonly view: LeadsView;
  readonly change: ReturnType<typeof useChangeLeads>;
  /** Whether they are asked if the programme is to be handed over. */
  readonly handing: boolean;
  readonly onHanding: (handing: boolean) => void;
}

/** Adds somebody whom Teams lists in one of the programme's channels, or hands the programme over to them. */
export function AddLead({ view, change, handing, onHanding }: AddLeadProps) {
  const { t } = useTexts();
  const shared = useShared();
  const [place, setPlace] = useState('');
  const [id, setId] = useState('');
  const [tried, setTried] = useState(false);
  const { data, error, isFetching } = useCandidates(view.programme.id, place);
  const members = (data?.members ?? []).filter(
    (one) => !view.leads.some(({ person }) => samePerson(person, one.person)),
  );
  const chosen = members.find(({ person }) => personId(person) === id);
  const send = (kind: 'add' | 'handOver') => {
    if (chosen === undefined || change.isPending) return;
    const { name, person } = chosen;
    const onSuccess = () => {
      setId('');
      setTried(false);
      onHanding(false);
    };
    change.mutate({ kind, name, person: { ...person }, engagementId: place }, { onSuccess });
  };
  return (
    <form
      className={mergeClasses(shared.panel, shared.section)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        send('add');
      }}
    >
      <h2 className={shared.h2}>{t('leads.add.title')}</h2>
      <p className={shared.quiet}>{t(view.places.length === 0 ? 'leads.add.noPlaces' : 'leads.add.hint')}</p>
      {view.places.length > 0 && (
        <>
          <div className={shared.columns}>
            <Field label={t('leads.add.place')}>
              <Select
                select={{ className: shared.target }}
                value={place}
                onChange={(_, { value }) => {
                  setPlace(value);
                  setId('');
                }}
              >
                <option value="">{t('leads.add.choosePlace')}</option>
                {view.places.map(({ engagementId, shortName }) => (
                  <option key={engagementId} value={engagementId}>
                    {shortName}
                  </option>
                ))}
              </Select>
            </Field>
            {data?.read === true && members.length > 0 && (
              <PersonField
                label={t('leads.add.person')}
                choose={t('leads.add.choose')}
                fault={tried && chosen === undefined ? t('leads.add.fault') : undefined}
                members={members}
                value={id}
                onChange={setId}
              />
            )}
          </div>
          <p className={shared.quiet} role="status">
            {isFetching ? t('leads.add.loading') : data?.read && members.length === 0 ? t('leads.add.nobody') : ''}
          </p>
          {data?.read === false && !isFetching && <Bar intent="warning">{t('leads.add.unread')}</Bar>}
          {error && <ErrorNote error={error} />}
          <div className={shared.row}>
            <Button
              type="submit"
              appearance="primary"
              className={shared.target}
              disabledFocusable={change.isPending || members.length === 0}
            >
              {t('leads.add.submit')}
            </Button>
            <Button
              className={shared.target}
              disabledFocusable={change.isPending || members.length === 0}
              onClick={() => {
                setTried(true);
                if (chosen !== undefined) onHanding(true);
              }}
            >
              {t('leads.handOver.open')}
            </Button>
          </div>
        </>
      )}
      <ConfirmDialog
        open={handing && chosen !== undefined}
        title={t('leads.handOver.ask', { name: chosen?.name ?? '' })}
        onClose={() => onHanding(false)}
        actions={
          <>
            <Button
              appearance="primary"
              className={shared.target}
              disabledFocusable={change.isPending}
              onClick={() => send('handOver')}
            >
              {t('leads.handOver.do')}
            </Button>
            <Button className={shared.target} onClick={() => onHanding(false)}>
              {t('archive.cancel')}
            </Button>
          </>
        }
      >
        <p className={shared.text}>{t('leads.handOver.text', { name: chosen?.name ?? '' })}</p>
        {change.error && <ErrorNote error={change.error} title="leads.failed" />}
      </ConfirmDialog>
    </form>
  );
}
