import { makeStyles, tokens } from '@fluentui/react-components';
import type { Answers } from '../../../../domain/answer.ts';
import type { Question } from '../../../../domain/question.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { answerInWords } from './answerWords.ts';

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  question: { color: tokens.colorNeutralForeground2 },
  answer: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
});

interface AnswerListProps {
  readonly questions: readonly Question[];
  readonly answers: Answers;
}

/** Questions with one person's answers. */
export function AnswerList({ questions, answers }: AnswerListProps) {
  const { t, language } = useTexts();
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {questions.map((question) => (
        <div key={question.id}>
          <dt className={styles.question}>{question.text[language]}</dt>
          <dd className={styles.answer}>
            {answerInWords(t, language, question, answers[question.id]) ?? t('tab.named.notAnswered')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
