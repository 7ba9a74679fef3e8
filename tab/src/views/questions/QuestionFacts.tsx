import type { Question } from '../../../../domain/question.ts';
import { sayChoice } from '../../../../domain/texts/choices.ts';
import { joinWords } from '../../../../domain/texts/joinWords.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';

/** Whom a question is for and how it is answered, in one line; its own choices in another. */
export function QuestionFacts({ question }: { question: Question }) {
  const { t, language } = useTexts();
  const shared = useShared();
  const roles = question.askedOf.map((role) => t(`roleGroup.${role}`));
  return (
    <>
      <p className={shared.quiet}>
        {t('questions.askedOf', { roles: joinWords(t, roles) })} · {t(`questions.kind.${question.kind}`)}
      </p>
      {question.options.length > 0 && (
        <p className={shared.quiet}>
          {t('questions.choices', {
            choices: question.options.map(({ id }) => sayChoice(t, language, question, id)).join(' · '),
          })}
        </p>
      )}
    </>
  );
}
