import { Button, Field, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { IsoDate } from '../../../../domain/plan.ts';
import { sayDay } from '../../../../domain/texts/dates.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useToday } from '../../ui/useToday.ts';
import type { Done } from './done.ts';
import { useRecordAgreement } from './useQuestions.ts';

const useStyles = makeStyles({ form: { alignItems: 'flex-end' } });

interface AgreementPanelProps {
  readonly engagement: EngagementView;
  readonly agreementOn: IsoDate | null;
  readonly onDone: (done: Done) => void;
}

/** Whether a co-operation agreement is recorded, what follows from it, and for those who may, to record it. */
export function AgreementPanel({ engagement, agreementOn, onDone }: AgreementPanelProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const today = useToday();
  const [date, setDate] = useState<string>(today);
  const record = useRecordAgreement(engagement.id);
  const mayEdit = engagement.acts.includes('editAgreement');

  const set = (on: IsoDate | null, before: IsoDate | null) =>
    record.mutate(on, {
      onSuccess: () =>
        onDone({
          text: t(on === null ? 'questions.said.noAgreement' : 'questions.said.agreement'),
          undo: () => set(before, on),
        }),
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (date !== '' && !record.isPending) set(date, agreementOn);
  };

  return (
    <section className={shared.panel} aria-labelledby="agreement">
      <div className={shared.section}>
        <h2 id="agreement" className={shared.h2}>
          {t('questions.agreement.title')}
        </h2>
        <p className={shared.text}>
          {agreementOn === null
            ? t('questions.agreement.none')
            : t('questions.agreement.on', { day: sayDay(t, agreementOn) })}
        </p>
        {record.error && <ErrorNote error={record.error} title="tab.error.notDone" />}
        {mayEdit && agreementOn === null && (
          <form className={mergeClasses(shared.row, styles.form)} onSubmit={submit}>
            <Field label={t('questions.agreement.date')}>
              <Input type="date" className={shared.target} value={date} onChange={(_, data) => setDate(data.value)} />
            </Field>
            <Button type="submit" className={shared.target} disabledFocusable={record.isPending || date === ''}>
              {t('questions.agreement.record')}
            </Button>
          </form>
        )}
        {mayEdit && agreementOn !== null && (
          <div>
            <Button
              className={shared.target}
              disabledFocusable={record.isPending}
              onClick={() => set(null, agreementOn)}
            >
              {t('questions.agreement.clear')}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
