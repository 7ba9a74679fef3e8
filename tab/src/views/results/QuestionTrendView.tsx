import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { choicesOf } from '../../../../domain/answer.ts';
import type { Question } from '../../../../domain/question.ts';
import { sayChoice } from '../../../../domain/texts/choices.ts';
import type { QuestionTrend } from '../../../../domain/trend.ts';
import { SpreadMatrix } from '../../charts/SpreadMatrix.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { isShown, LATEST, rowsOf } from './trendRows.ts';

const useStyles = makeStyles({
  trend: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
});

const HEADS = { scale: 'ends', effort: 'balance', yesNo: 'words', timeSpent: 'words', choice: 'legend' } as const;

interface QuestionTrendProps {
  readonly trend: QuestionTrend;
  readonly question: Question;
  /** True when other wordings of the question stand beside it. */
  readonly oneOfSeveral: boolean;
  readonly asTable: boolean;
}

/** One question over the rounds that asked it. */
export function QuestionTrendView({ trend, question, oneOfSeveral, asTable }: QuestionTrendProps) {
  const { t, language } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const rows = rowsOf(t, trend.points);
  const earlier = rows.length - LATEST;
  const text = question.text[language];
  return (
    <div className={styles.trend}>
      <p className={shared.text}>{text}</p>
      {oneOfSeveral && <p className={shared.quiet}>{t('trend.version', { version: question.version })}</p>}
      {!isShown(trend) ? (
        <p className={shared.quiet}>{t('trend.never', { count: rows.length })}</p>
      ) : (
        <>
          {earlier > 0 && (
            <div>
              <Button size="small" appearance="subtle" className={shared.target} onClick={() => setAll(!all)}>
                {t(all ? 'trend.latest' : 'trend.earlier', { count: earlier })}
              </Button>
            </div>
          )}
          <SpreadMatrix
            words={{
              caption: t('trend.caption', { question: text }),
              when: t('trend.when'),
              n: t('trend.n'),
              few: t('trend.few'),
            }}
            labels={choicesOf(question).map((choice) => sayChoice(t, language, question, choice))}
            rows={all ? rows : rows.slice(-LATEST)}
            heads={HEADS[trend.kind]}
            asTable={asTable}
          />
        </>
      )}
    </div>
  );
}
