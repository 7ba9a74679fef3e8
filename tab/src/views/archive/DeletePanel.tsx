import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Deleted } from '../../../../domain/archive/removed.ts';
import type { ArchiveView } from '../../../../domain/archive/views.ts';
import { joinWords } from '../../../../domain/texts/joinWords.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { Choice } from '../plan/item/Choice.tsx';
import { Saved } from './EndPanel.tsx';
import { useDeletion } from './useArchive.ts';

interface DeletePanelProps {
  readonly engagement: EngagementView;
  readonly archive: ArchiveView;
  readonly onDeleted: (report: Deleted) => void;
}

/** The way to delete the engagement: shut, with the reason, until every archive is settled. */
export function DeletePanel({ engagement, archive, onDeleted }: DeletePanelProps) {
  const { t } = useTexts();
  const shared = useShared();
  const [asking, setAsking] = useState(false);
  const { missing } = archive;
  const bodies = joinWords(
    t,
    missing.map((body) => t(`archive.body.${body}`)),
  );
  return (
    <section className={shared.panel} aria-labelledby="delete">
      <div className={shared.section}>
        <h2 id="delete" className={shared.h2}>
          {t('archive.delete.title')}
        </h2>
        <p className={shared.text}>{t('archive.delete.text')}</p>
        {missing.length > 0 ? (
          <p className={shared.text}>{t('archive.delete.waits', { bodies })}</p>
        ) : (
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
        {(desk) => <DecisionForm engagementId={engagement.id} archive={archive} desk={desk} onDeleted={onDeleted} />}
      </FormDialog>
    </section>
  );
}

interface DecisionFormProps extends Pick<DeletePanelProps, 'archive' | 'onDeleted'> {
  readonly engagementId: string;
  readonly desk: { setDirty(dirty: boolean): void; leave(): void };
}

function DecisionForm({ engagementId, archive, desk, onDeleted }: DecisionFormProps) {
  const { t } = useTexts();
  const shared = useShared();
  const deciding = archive.bodies.filter(({ mark }) => mark?.kind !== 'notPart').map(({ body }) => body);
  const [decidedBy, setDecidedBy] = useState(deciding[0] ?? 'municipality');
  const [reference, setReference] = useState('');
  const [tried, setTried] = useState(false);
  const { mutate, isPending, error } = useDeletion(engagementId);
  const blank = reference.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!blank) mutate({ decidedBy, reference }, { onSuccess: onDeleted });
  };
  return (
    <form className={shared.section} onSubmit={submit} noValidate>
      <p className={shared.text}>{t('archive.delete.text')}</p>
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
