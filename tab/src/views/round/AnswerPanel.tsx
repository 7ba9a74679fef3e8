import { MessageBar, MessageBarBody, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Answers } from '../../../../domain/answer.ts';
import type { RoundState } from '../../../../domain/round.ts';
import type { FormView, ReceiptView } from '../../../../domain/views.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import type { Draft } from './draft.ts';
import { Receipt } from './Receipt.tsx';
import { useDraft } from './useDraft.ts';
import { useSend, useTellOpened } from './useRound.ts';

/** What is said of a form that was begun before, or is still up when the round is over. */
const BEGUN = { open: 'draft.restored', ended: 'tab.round.justClosed', closed: 'closed.tooLate' } as const;

const useStyles = makeStyles({ heading: { outline: 'none' } });

interface AnswerPanelProps {
  readonly form: FormView;
  /** How far the round has come now; it may have ended since the form was opened. */
  readonly state: RoundState;
  /** Whose draft it is: drafts of two people in one browser never mix. */
  readonly who: string;
  /** Whether a press asked for the form: it then comes up ready to change what was sent, and takes the focus. */
  readonly pressed: boolean;
}

/** One's own answer: the form until it is sent, the receipt after, and the form again to change it. */
export function AnswerPanel({ form, state: roundState, who, pressed }: AnswerPanelProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const roundId = form.round.id;
  const open = roundState === 'open';
  const { begun, state, saver } = useDraft(form, who);
  const [restored, setRestored] = useState(begun !== null);
  const [sent, setSent] = useState<Answers>(form.answers);
  const [receipt, setReceipt] = useState<ReceiptView | null>(null);
  const [draft, setDraft] = useState<Draft>(begun ?? form.answers);
  const hasSent = Object.keys(sent).length > 0;
  const [editing, setEditing] = useState(pressed || begun !== null || !hasSent);
  const heading = useRef<HTMLHeadingElement>(null);
  const goThere = useRef(pressed);
  const send = useSend(form.round.engagement.id, roundId);
  const tellOpened = useTellOpened(form.round.engagement.id, roundId);
  const opened = useRef<Promise<unknown>>(Promise.resolve());

  // The button that was pressed is gone from the page: focus goes to the form that came instead.
  useEffect(() => {
    if (editing && goThere.current) heading.current?.focus();
    goThere.current = false;
  }, [editing]);

  const change = (next: Draft) => {
    setDraft(next);
    if (open) saver.change(next);
  };
  /** Sending in takes the draft with it; giving up a change throws it away. */
  const stopEditing = (gaveUp: boolean) => {
    void saver.discard(gaveUp);
    setRestored(false);
    setEditing(false);
  };
  const submit = async () => {
    // Told after the answer, it would say that a form is open still.
    await Promise.all([saver.settle(), opened.current]);
    send.mutate(draft, {
      onSuccess: (recorded) => {
        setReceipt(recorded);
        setSent(recorded.answers);
        stopEditing(false);
      },
      onError: () => open && saver.change(draft),
    });
  };
  const edit = () => {
    send.reset();
    opened.current = tellOpened();
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
        {(restored || !open) && (
          <MessageBar intent={open ? 'info' : 'warning'} layout="multiline">
            <MessageBarBody>{t(BEGUN[roundState])}</MessageBarBody>
          </MessageBar>
        )}
        <AnswerForm
          form={form}
          draft={draft}
          kept={open ? state : 'none'}
          sending={send.isPending}
          error={send.error}
          onChange={change}
          onSend={() => void submit()}
          onKeep={hasSent ? () => stopEditing(true) : undefined}
        />
      </div>
    </section>
  );
}
