import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { AGREEMENT_QUESTION, type Question } from '../../../../domain/question.ts';
import type { QuestionsView, QuestionView } from '../../../../domain/questionView.ts';
import { dayOf, sayDay } from '../../../../domain/texts/dates.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useToday } from '../../ui/useToday.ts';
import type { Done } from './done.ts';
import { EarlierWordings } from './EarlierWordings.tsx';
import { QuestionFacts } from './QuestionFacts.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { useRowStyles } from './rowStyles.ts';
import { ownerOf } from './useQuestions.ts';

interface QuestionRowProps {
  readonly engagement: EngagementView;
  readonly view: QuestionsView;
  readonly entry: QuestionView;
  readonly editable: boolean;
  readonly onRetire: () => void;
  readonly onDone: (done: Done) => void;
}

/** One question: its wording, whose it is, whom it is for, when it was last asked; and for its owners, to change it. */
export function QuestionRow({ engagement, view, entry, editable, onRetire, onDone }: QuestionRowProps) {
  const { question, owner, lastAskedAt, earlier } = entry;
  const { t, language } = useTexts();
  const shared = useShared();
  const styles = useRowStyles();
  const today = useToday();
  const [writing, setWriting] = useState<Question | null>(null);
  const text = question.text[language];
  const inForce = view.agreementOn !== null && view.agreementOn <= today;

  if (writing) {
    return (
      <li className={styles.row}>
        <QuestionForm
          engagement={engagement}
          programmeName={view.programmeName}
          owner={ownerOf(entry)}
          of={{ question, from: writing }}
          onClose={() => setWriting(null)}
          onDone={onDone}
        />
      </li>
    );
  }
  return (
    <li className={styles.row}>
      <p className={styles.text}>{text}</p>
      <QuestionFacts question={question} />
      <p className={shared.quiet}>
        {owner !== 'bank' && <span className={styles.own}>{t(`questions.owner.${owner}`)} · </span>}
        {lastAskedAt === null
          ? t('questions.neverAsked')
          : t('questions.lastAsked', { day: sayDay(t, dayOf(lastAskedAt)) })}
      </p>
      {question.id === AGREEMENT_QUESTION && (
        <p className={shared.quiet}>{t(inForce ? 'questions.monthly' : 'questions.waiting')}</p>
      )}
      {earlier.length > 0 && <EarlierWordings earlier={earlier} onUse={editable ? setWriting : undefined} />}
      {editable && (
        <div className={styles.buttons}>
          <Button
            className={shared.target}
            aria-label={t('questions.changeThis', { text })}
            onClick={() => setWriting(question)}
          >
            {t('questions.change')}
          </Button>
          <Button className={shared.target} aria-label={t('questions.retireThis', { text })} onClick={onRetire}>
            {t('questions.retire')}
          </Button>
        </div>
      )}
    </li>
  );
}
