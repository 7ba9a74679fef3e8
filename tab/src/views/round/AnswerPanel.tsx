import { MessageBar, MessageBarBody, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Answers } from '../../../../domain/answer.ts';
import type { FormView, ReceiptView } from '../../../../domain/views.ts';
import { tabStore } from '../../ui/stores.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { type Draft, dropDraft, keepDraft, readDraft } from './draft.ts';
import { Receipt } from './Receipt.tsx';
import { useSend } from './useRound.ts';

const useStyles = makeStyles({ heading: { outline: 'none' } });

interface AnswerPanelProps {
  readonly form: FormView;
  /** Whether the round is open now; it may have closed since the form was opened. */
  readonly open: boolean;
  /** Whose draft it is: drafts of two people in one browser never mix. */
  readonly who: string;
  /** Whether a press asked for the form: it then comes up ready to change what was sent, and takes the focus. */
  readonly pressed: boolean;
}

/** One's own answer: the form until it is sent, the receipt after, and the form again to change it. */
export function AnswerPanel({ form, open, who, pressed }: AnswerPanelProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const roundId = form.round.id;
  const [kept] = useState(() => readDraft(tabStore, who, roundId));
  const [sent, setSent] = useState<Answers>(form.answers);
  const [receipt, setReceipt] = useState<ReceiptView | null>(null);
  const [draft, setDraft] = useState<Draft>(kept ?? form.answers);
  const hasSent = Object.keys(sent).length > 0;
  const [editing, setEditing] = useState(pressed || kept !== null || !hasSent);
  const heading = useRef<HTMLHeadingElement>(null);
  const goThere = useRef(pressed);
  const send = useSend(form.round.engagement.id, roundId);

  // The button that was pressed is gone from the page: focus goes to the form that came instead.
  useEffect(() => {
    if (editing && goThere.current) heading.current?.focus();
    goThere.current = false;
  }, [editing]);

  const change = (next: Draft) => {
    setDraft(next);
    keepDraft(tabStore, who, roundId, next);
  };
  const stopEditing = () => {
    dropDraft(tabStore, who, roundId);
    setEditing(false);
  };
  const submit = () =>
    send.mutate(draft, {
      onSuccess: (recorded) => {
        setReceipt(recorded);
        setSent(recorded.answers);
        stopEditing();
      },
    });
  const edit = () => {
    send.reset();
    setDraft(sent);
    goThere.current = true;
    setEditing(true);
  };

  // Closed, and nothing begun: there is nothing here to lose, and the result stands below.
  if (!open && !hasSent && Object.keys(draft).length === 0) return null;
  if (!editing) {
    return (
      <section className={shared.panel}>
        <Receipt form={form} answers={sent} receipt={receipt} onChange={open ? edit : undefined} />
      </section>
    );
  }
  return (
    <section className={shared.panel} aria-labelledby="answer">
      <div className={shared.section}>
        <h2 id="answer" ref={heading} tabIndex={-1} className={mergeClasses(shared.h2, styles.heading)}>
          {t('card.form.title', { role: t(`role.${form.role}`) })}
        </h2>
        {(kept !== null || !open) && (
          <MessageBar intent={open ? 'info' : 'warning'} layout="multiline">
            <MessageBarBody>{t(open ? 'tab.round.draft' : 'tab.round.justClosed')}</MessageBarBody>
          </MessageBar>
        )}
        <AnswerForm
          form={form}
          draft={draft}
          sending={send.isPending}
          error={send.error}
          onChange={change}
          onSend={submit}
          onKeep={hasSent ? stopEditing : undefined}
        />
      </div>
    </section>
  );
}
