import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { FormView } from '../../../../domain/views.ts';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { type Draft, faultsIn } from './draft.ts';
import type { DraftState } from './draftSaver.ts';
import { QuestionField } from './QuestionField.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  send: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface AnswerFormProps {
  readonly form: FormView;
  readonly draft: Draft;
  /** Where the draft is kept so far. */
  readonly kept: DraftState;
  readonly sending: boolean;
  readonly error: unknown;
  readonly onChange: (draft: Draft) => void;
  readonly onSend: () => void;
  /** There only when there is a sent answer to go back to. */
  readonly onKeep: (() => void) | undefined;
}

/** The form. Pressing send with something left out sends nothing, says so, and goes to the first of it. */
export function AnswerForm({ form, draft, kept, sending, error, onChange, onSend, onKeep }: AnswerFormProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const [pressed, setPressed] = useState(false);
  const faults = faultsIn(form.questions, draft);

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    setPressed(true);
    const [first] = faults.keys();
    if (first === undefined) onSend();
    else document.querySelector<HTMLElement>(`#question-${first} :is(input, textarea)`)?.focus();
  };

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      {form.questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          value={draft[question.id] ?? ''}
          fault={pressed ? faults.get(question.id) : undefined}
          onChange={(value) => onChange({ ...draft, [question.id]: value })}
        />
      ))}
      <div className={styles.send}>
        {pressed && faults.size > 0 && (
          <MessageBar intent="warning" layout="multiline" role="alert">
            <MessageBarBody>{t('card.form.missing')}</MessageBarBody>
          </MessageBar>
        )}
        {error !== null && error !== undefined && <ErrorNote error={error} title="tab.error.notSent" />}
        <p className={shared.text}>{t('card.form.audience', { audience: t(`audience.${form.round.audience}`) })}</p>
        {kept === 'saved' && <p className={shared.quiet}>{t('draft.saved')}</p>}
        <p className={kept === 'here' ? shared.text : shared.unseen} role="status">
          {kept === 'here' && t('draft.here')}
        </p>
        <div className={shared.row}>
          <Button type="submit" appearance="primary" size="large" disabledFocusable={sending}>
            {t(sending ? 'tab.round.sending' : 'card.action.send')}
          </Button>
          {onKeep && (
            <Button className={shared.target} onClick={onKeep}>
              {t('tab.round.keep')}
            </Button>
          )}
        </div>
      </div>
    </form>
  );
}
