import { Button, mergeClasses } from '@fluentui/react-components';
import type { QuestionView } from '../../../../domain/questionView.ts';
import { dayOf, sayDay } from '../../../../domain/texts/dates.ts';
import { Fold } from '../../ui/Fold.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { QuestionFacts } from './QuestionFacts.tsx';
import { useRowStyles } from './rowStyles.ts';

interface RetiredQuestionsProps {
  readonly questions: readonly QuestionView[];
  readonly mayEdit: (question: QuestionView) => boolean;
  readonly onRestore: (question: QuestionView) => void;
}

/** Own questions that are out of use, with the way back. */
export function RetiredQuestions({ questions, mayEdit, onRestore }: RetiredQuestionsProps) {
  const { t, language } = useTexts();
  const shared = useShared();
  const styles = useRowStyles();
  return (
    <section className={shared.panel}>
      <Fold head={t('questions.retired', { count: questions.length })}>
        <ul className={mergeClasses(shared.plainList, styles.list)}>
          {questions.map((each) => {
            const text = each.question.text[language];
            return (
              <li key={each.question.id} className={styles.row}>
                <p className={styles.text}>{text}</p>
                <QuestionFacts question={each.question} />
                <p className={shared.quiet}>
                  {t('questions.retiredOn', { day: sayDay(t, dayOf(each.retiredAt ?? '')) })}
                </p>
                {mayEdit(each) && (
                  <div className={styles.buttons}>
                    <Button
                      className={shared.target}
                      aria-label={t('questions.restoreThis', { text })}
                      onClick={() => onRestore(each)}
                    >
                      {t('questions.restore')}
                    </Button>
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      </Fold>
    </section>
  );
}
