import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { ArchiveView } from '../../../../domain/archive/views.ts';
import { sayObstacle } from '../../../../domain/texts/deletionWords.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { Choice } from '../plan/item/Choice.tsx';
import { DeletionState } from './DeletionState.tsx';
import { Saved } from './EndPanel.tsx';
import { useProposal } from './useDeletion.ts';
import { WhatGoes } from './WhatGoes.tsx';

interface DeletePanelProps {
  readonly engagement: EngagementView;
  readonly archive: ArchiveView;
}

/** The deletion that is on its way, or the way to propose one: shut, with every reason, until nothing stands against it. */
export function DeletePanel({ engagement, archive }: DeletePanelProps) {
  const { t } = useTexts();
  const shared = useShared();
  const [asking, setAsking] = useState(false);
  const { obstacles, deletion } = archive;
  const underWay = deletion !== null && deletion.stopped === null && !deletion.lapsed;
  return (
    <section className={shared.panel} aria-labelledby="delete">
      <div className={shared.section}>
        <h2 id="delete" className={shared.h2}>
          {t('archive.delete.title')}
        </h2>
        {deletion !== null && <DeletionState engagement={engagement} archive={archive} deletion={deletion} />}
        <WhatGoes />
        {!underWay && <p className={shared.text}>{t('archive.delete.how')}</p>}
        {obstacles.length > 0 && (
          <div>
            <p className={shared.text}>{t('archive.delete.waits')}</p>
            <ul>
              {obstacles.map((obstacle) => (
                <li key={obstacle.kind}>{sayObstacle(t, obstacle)}</li>
              ))}
            </ul>
          </div>
        )}
        {!underWay && obstacles.length === 0 && (
          <div>
            <Button className={shared.target} onClick={() => setAsking(true)}>
              {t('archive.delete.open')}
            </Button>
          </div>
        )}
      </div>
      <FormDialog
        open={asking}
        title={t('archive.delete.ask', { name: engagement.shortName })}
        onClose={() => setAsking(false)}
      >
        {(desk) => (
          <DecisionForm
            engagementId={engagement.id}
            archive={archive}
            desk={desk}
            onDone={() => {
              desk.setDirty(false);
              setAsking(false);
            }}
          />
        )}
      </FormDialog>
    </section>
  );
}

interface DecisionFormProps {
  readonly engagementId: string;
  readonly archive: ArchiveView;
  readonly desk: { setDirty(dirty: boolean): void; leave(): void };
  readonly onDone: () => void;
}

function DecisionForm({ engagementId, archive, desk, onDone }: DecisionFormProps) {
  const { t } = useTexts();
  const shared = useShared();
  const deciding = archive.bodies.filter(({ mark }) => mark?.kind !== 'notPart').map(({ body }) => body);
  const [decidedBy, setDecidedBy] = useState(deciding[0] ?? 'municipality');
  const [reference, setReference] = useState('');
  const [tried, setTried] = useState(false);
  const { mutate, isPending, error } = useProposal(engagementId);
  const blank = reference.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!blank && !isPending) mutate({ decidedBy, reference }, { onSuccess: onDone });
  };
  return (
    <form className={shared.section} onSubmit={submit} noValidate>
      <p className={shared.text}>{t('archive.delete.how')}</p>
      <Choice
        label={t('archive.delete.who')}
        values={deciding}
        value={decidedBy}
        words={(body) => t(`archive.body.${body}`)}
        onPick={setDecidedBy}
      />
      <Field
        required
        label={t('archive.delete.reference')}
        {...(tried && blank && { validationMessage: t('archive.bodies.need') })}
      >
        <Input
          input={{ className: shared.target, maxLength: 200 }}
          value={reference}
          onChange={(_, { value }) => {
            setReference(value);
            desk.setDirty(value !== '');
          }}
        />
      </Field>
      <div className={shared.row}>
        <Button type="submit" appearance="primary" className={shared.target} disabledFocusable={isPending}>
          {t('archive.delete.confirm')}
        </Button>
        <Button className={shared.target} onClick={desk.leave}>
          {t('archive.cancel')}
        </Button>
      </div>
      <Saved pending={isPending} saved={false} error={error} />
    </form>
  );
}
