import { Button, mergeClasses } from '@fluentui/react-components';
import type { Question } from '../../../../domain/question.ts';
import type { EarlierWording } from '../../../../domain/questionView.ts';
import { dayOf, sayDay } from '../../../../domain/texts/dates.ts';
import { Fold } from '../../ui/Fold.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { QuestionFacts } from './QuestionFacts.tsx';
import { useRowStyles } from './rowStyles.ts';

interface EarlierWordingsProps {
  readonly earlier: readonly EarlierWording[];
  /** Undefined for those who may not change the question. */
  readonly onUse: ((question: Question) => void) | undefined;
}

/** What the question was before, where it was asked: what stands in the results of its time. */
export function EarlierWordings({ earlier, onUse }: EarlierWordingsProps) {
  const { t, language } = useTexts();
  const shared = useShared();
  const styles = useRowStyles();
  return (
    <Fold head={t('questions.history', { count: earlier.length })}>
      <ul className={mergeClasses(shared.plainList, styles.earlier)}>
        {earlier.map(({ question, lastAskedAt }) => (
          <li key={question.version}>
            <p className={styles.text}>{question.text[language]}</p>
            <QuestionFacts question={question} />
            <p className={shared.quiet}>{t('questions.lastAsked', { day: sayDay(t, dayOf(lastAskedAt)) })}</p>
            {onUse && (
              <div className={styles.buttons}>
                <Button className={shared.target} onClick={() => onUse(question)}>
                  {t('questions.useAgain')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
