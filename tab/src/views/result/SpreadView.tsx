import { makeStyles, tokens } from '@fluentui/react-components';
import { choicesOf } from '../../../../domain/answer.ts';
import type { Question } from '../../../../domain/question.ts';
import type { Spread } from '../../../../domain/result.ts';
import { sayChoice } from '../../../../domain/texts/choices.ts';
import { ColumnChart } from '../../charts/ColumnChart.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';

const useStyles = makeStyles({
  spread: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

interface SpreadViewProps {
  readonly spread: Spread;
  /** Where to find what the spread is of, in the wording that was asked. */
  readonly questions: readonly Question[];
}

/** One question and how the answers to it fell; with few answers only that they are few. */
export function SpreadView({ spread, questions }: SpreadViewProps) {
  const { t, language } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const question = questions.find(({ id, version }) => id === spread.questionId && version === spread.version);
  if (question === undefined) return null;
  const labels = choicesOf(question).map((choice) => sayChoice(t, language, question, choice));
  return (
    <div className={styles.spread}>
      <p className={shared.text}>{question.text[language]}</p>
      {spread.counts === null ? (
        <p className={shared.quiet}>{t('card.result.few')}</p>
      ) : (
        <>
          <ColumnChart
            caption={t('tab.result.spread')}
            labels={labels}
            counts={spread.counts}
            scale={spread.kind === 'scale' || spread.kind === 'effort'}
            headings={{ choice: t('tab.result.choice'), count: t('tab.result.count') }}
          />
          <p className={shared.quiet}>{t('card.result.n', { n: spread.answered ?? 0 })}</p>
        </>
      )}
    </div>
  );
}
