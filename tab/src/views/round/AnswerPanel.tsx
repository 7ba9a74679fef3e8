import { MessageBar, MessageBarBody, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Answers } from '../../../../domain/answer.ts';
import type { RoundState } from '../../../../domain/round.ts';
import { sayTime } from '../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../domain/texts/translate.ts';
import type { FormView, ReceiptView, RoundView } from '../../../../domain/views.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import type { Draft } from './draft.ts';
import { Receipt } from './Receipt.tsx';
import { useDraft } from './useDraft.ts';
import { useSend, useTellOpened } from './useRound.ts';

/** What is said of a form that was begun before, or is still up when the round is over. */
function sayBegun(t: Translate, state: RoundState, resultAt: string | null): string {
  if (state === 'open') return t('draft.restored');
  return resultAt === null ? t('closed.tooLate') : t('tab.round.justClosed', { time: sayTime(resultAt) });
}

const useStyles = makeStyles({ heading: { outline: 'none' } });

interface AnswerPanelProps {
  readonly form: FormView;
  /** The round as it is now; it may have ended since the form was opened. */
  readonly round: Pick<RoundView, 'state' | 'resultAt'>;
  /** Whose draft it is: drafts of two people in one browser never mix. */
  readonly who: string;
  /** Whether a press asked for the form: it then comes up ready to change what was sent, and takes the focus. */
  readonly pressed: boolean;
}

/** One's own answer: the form until it is sent, the receipt after, and the form again to change it. */
export function AnswerPanel({ form, round: { state: roundState, resultAt }, who, pressed }: AnswerPanelProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const roundId = form.round.id;
  const open = roundState === 'open';
  const keeps = roundState !== 'closed';
  const { begun, state, saver } = useDraft(form, who);
  const [restored, setRestored] = useState(begun !== null);
  const [sent, setSent] = useState<Answers>(form.answers);
  const [receipt, setReceipt] = useState<ReceiptView | null>(null);
  const [draft, setDraft] = useState<Draft>(begun ?? form.answers);
  const hasSent = Object.keys(sent).length > 0;
  const [editing, setEditing] = useState(pressed || begun !== null || !hasSent || form.round.state === 'ended');
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
    if (keeps) saver.change(next);
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
      onError: () => keeps && saver.change(draft),
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
  if (!keeps && !hasSent && Object.keys(draft).length === 0) return null;
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
            <MessageBarBody>{sayBegun(t, roundState, resultAt)}</MessageBarBody>
          </MessageBar>
        )}
        <AnswerForm
          form={form}
          draft={draft}
          kept={keeps ? state : 'none'}
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
