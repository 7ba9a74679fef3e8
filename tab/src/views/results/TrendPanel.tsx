import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Question } from '../../../../domain/question.ts';
import type { QuestionTrend } from '../../../../domain/trend.ts';
import { Fold } from '../../ui/Fold.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { QuestionTrendView } from './QuestionTrendView.tsx';
import { shownFirst } from './trendRows.ts';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  more: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    paddingTop: tokens.spacingVerticalS,
  },
});

interface TrendPanelProps {
  readonly title: string;
  readonly trends: readonly QuestionTrend[];
  readonly questions: readonly Question[];
  readonly asTable: boolean;
}

/** One dimension: the question asked last in full view, the others folded under it. */
export function TrendPanel({ title, trends, questions, asTable }: TrendPanelProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const views = shownFirst(trends).flatMap((trend) => {
    const { questionId, version } = trend;
    const question = questions.find((entry) => entry.id === questionId && entry.version === version);
    if (question === undefined) return [];
    const oneOfSeveral = trends.some((other) => other.questionId === questionId && other.version !== version);
    return [
      <QuestionTrendView
        key={`${questionId} ${version}`}
        trend={trend}
        question={question}
        oneOfSeveral={oneOfSeveral}
        asTable={asTable}
      />,
    ];
  });
  const [first, ...more] = views;
  return (
    <section className={mergeClasses(shared.panel, styles.panel)}>
      <h3 className={shared.h3}>{title}</h3>
      {first ?? <p className={shared.quiet}>{t('trend.notAsked')}</p>}
      {more.length > 0 && (
        <Fold head={t('trend.more', { count: more.length })}>
          <div className={styles.more}>{more}</div>
        </Fold>
      )}
    </section>
  );
}
