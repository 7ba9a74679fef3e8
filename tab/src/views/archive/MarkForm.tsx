import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { isWhole, MARK_KINDS, type MarkKind } from '../../../../domain/archive/marks.ts';
import type { ArchiveView } from '../../../../domain/archive/views.ts';
import type { FormDesk } from '../../ui/FormDialog.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { Choice } from '../plan/item/Choice.tsx';
import { Saved } from './EndPanel.tsx';
import { useMark } from './useArchive.ts';

interface MarkFormProps {
  readonly engagementId: string;
  readonly view: ArchiveView['bodies'][number];
  readonly desk: FormDesk;
  readonly onDone: () => void;
}

/** What one body did about its archive, with where that can be found. */
export function MarkForm({ engagementId, view: { body, mark }, desk, onDone }: MarkFormProps) {
  const { t } = useTexts();
  const shared = useShared();
  const [kind, setKind] = useState<MarkKind>(mark?.kind ?? 'exported');
  const [reference, setReference] = useState(mark?.reference ?? '');
  const [tried, setTried] = useState(false);
  const { mutate, isPending, error } = useMark(engagementId);
  const whole = isWhole({ body, kind, reference });
  const kinds = MARK_KINDS.filter((one) => one !== 'notPart' || body !== 'municipality');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (whole) mutate({ body, kind, reference: kind === 'notPart' ? '' : reference }, { onSuccess: onDone });
  };
  return (
    <form className={shared.section} onSubmit={submit} noValidate>
      <Choice
        label={t('archive.bodies.what')}
        values={kinds}
        value={kind}
        words={(one) => t(`archive.kind.${one}`)}
        onPick={(one) => {
          setKind(one);
          desk.setDirty(true);
        }}
      />
      {kind !== 'notPart' && (
        <Field
          required
          label={t(kind === 'exported' ? 'archive.bodies.caseNumber' : 'archive.bodies.decision')}
          {...(tried && !whole && { validationMessage: t('archive.bodies.need') })}
        >
          <Input
            input={{ className: shared.target, maxLength: 200 }}
            value={reference}
            onChange={(_, { value }) => {
              setReference(value);
              desk.setDirty(true);
            }}
          />
        </Field>
      )}
      <div className={shared.row}>
        <Button type="submit" appearance="primary" className={shared.target} disabledFocusable={isPending}>
          {t('archive.save')}
        </Button>
        <Button className={shared.target} onClick={desk.leave}>
          {t('archive.cancel')}
        </Button>
        {mark !== null && (
          <Button
            appearance="subtle"
            className={shared.target}
            disabledFocusable={isPending}
            onClick={() => mutate({ body, kind: null, reference: '' }, { onSuccess: onDone })}
          >
            {t('archive.bodies.remove')}
          </Button>
        )}
      </div>
      <Saved pending={isPending} saved={false} error={error} />
    </form>
  );
}
