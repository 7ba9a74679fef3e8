import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { NOTE_LIMIT } from '../../../../../domain/limits.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';

const useStyles = makeStyles({ form: { display: 'grid', gap: tokens.spacingVerticalS, flexBasis: '100%' } });

interface AcknowledgeFormProps {
  /** The id of the sentence that the reason is given for. */
  readonly about: string;
  readonly onSave: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Why it is fine as it is: a reason in one's own words. */
export function AcknowledgeForm({ about, onSave, onCancel }: AcknowledgeFormProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onSave(reason.trim());
      }}
    >
      <Field label={t('plan.check.why')} required>
        <Textarea
          textarea={{ ref: field }}
          aria-describedby={about}
          resize="vertical"
          maxLength={NOTE_LIMIT}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <div className={shared.row}>
        <Button type="submit" appearance="primary" className={shared.target} disabled={reason.trim() === ''}>
          {t('plan.check.save')}
        </Button>
        <Button className={shared.target} onClick={onCancel}>
          {t('plan.check.cancel')}
        </Button>
      </div>
    </form>
  );
}
