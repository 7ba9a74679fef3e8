import { makeStyles, tokens } from '@fluentui/react-components';
import { CHOICES } from '../../../../domain/answer.ts';
import { findQuestion } from '../../../../domain/questionBank.ts';
import type { Spread } from '../../../../domain/result.ts';
import type { TextKey } from '../../../../domain/texts/translate.ts';
import { ColumnChart } from '../../charts/ColumnChart.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';

const useStyles = makeStyles({
  spread: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** One question and how the answers to it fell; with few answers only that they came. */
export function SpreadView({ spread }: { spread: Spread }) {
  const { t, language } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const question = findQuestion(spread.questionId)?.text[language] ?? t('tab.result.unknownQuestion');
  const labels = CHOICES[spread.kind].map((choice) => t(`choice.${spread.kind}.${choice}` as TextKey));
  return (
    <div className={styles.spread}>
      <p className={shared.text}>{question}</p>
      {spread.counts === null ? (
        <p className={shared.quiet}>
          {spread.answered === 0 ? t('card.result.none') : t('card.result.few', { n: spread.answered })}
        </p>
      ) : (
        <>
          <ColumnChart
            caption={t('tab.result.spread')}
            labels={labels}
            counts={spread.counts}
            scale={spread.kind === 'scale' || spread.kind === 'effort'}
            headings={{ choice: t('tab.result.choice'), count: t('tab.result.count') }}
          />
          <p className={shared.quiet}>{t('card.result.n', { n: spread.answered })}</p>
        </>
      )}
    </div>
  );
}
