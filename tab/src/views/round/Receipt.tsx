import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Answers } from '../../../../domain/answer.ts';
import { sayInstant } from '../../../../domain/texts/dates.ts';
import type { FormView, ReceiptView } from '../../../../domain/views.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { AnswerList } from '../result/AnswerList.tsx';

const useStyles = makeStyles({
  receipt: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface ReceiptProps {
  readonly form: FormView;
  readonly answers: Answers;
  /** The receipt of what was sent just now; null when it was sent on another visit. */
  readonly receipt: ReceiptView | null;
  /** Undefined when nothing can be changed any more. */
  readonly onChange: (() => void) | undefined;
}

/** What was recorded, when, and the way to change it. */
export function Receipt({ form, answers, receipt, onChange }: ReceiptProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);

  // What was pressed is gone from the page: focus goes to what came of it.
  useEffect(() => {
    if (receipt) heading.current?.focus();
  }, [receipt]);

  return (
    <div className={styles.receipt}>
      <h2 ref={heading} tabIndex={-1} className={shared.h2}>
        {t(receipt ? 'card.receipt.title' : 'tab.round.recorded')}
      </h2>
      {receipt && (
        <p className={shared.quiet} role="status">
          {t('card.receipt.when', { when: sayInstant(t, receipt.sentAt) })}
          {receipt.changedAt !== receipt.sentAt &&
            ` · ${t('card.receipt.changed', { when: sayInstant(t, receipt.changedAt) })}`}
        </p>
      )}
      <AnswerList questions={form.questions} answers={answers} />
      {onChange && (
        <>
          <p className={shared.quiet}>{t('card.receipt.until', { day: sayInstant(t, form.round.closesAt) })}</p>
          <div>
            <Button className={shared.target} onClick={onChange}>
              {t('card.action.change')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
