import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { isoWeek } from '../../../../domain/calendar.ts';
import type { Question } from '../../../../domain/question.ts';
import { dayOf } from '../../../../domain/texts/dates.ts';
import { sayUnshown } from '../../../../domain/texts/resultWords.ts';
import type { DimensionView, ResultView } from '../../../../domain/views.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { capital } from '../../ui/words.ts';
import { SpreadView } from './SpreadView.tsx';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(250px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'stretch',
  },
  dimension: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  change: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
  talk: {
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  sentence: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: 0, maxWidth: '60ch' },
});

/** What moved since the question was last asked, in words; nothing when there is nothing to compare with. */
function Change({ change, since }: Pick<DimensionView, 'change' | 'since'>) {
  const { t } = useTexts();
  const styles = useStyles();
  if (change === null || since === null) return null;
  const when = t('change.inWeek', { week: isoWeek(dayOf(since)).week });
  return <p className={styles.change}>{capital(t(`change.${change}`, { when }))}</p>;
}

interface DimensionProps {
  readonly dimension: DimensionView;
  readonly questions: readonly Question[];
}

function Dimension({ dimension: { dimension, spreads, change, since }, questions }: DimensionProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  return (
    <section className={mergeClasses(shared.panel, styles.dimension)}>
      <h3 className={shared.h3}>{t(`topic.${dimension}`)}</h3>
      {spreads.length === 0 && <p className={shared.quiet}>{t('card.result.notAsked')}</p>}
      {spreads.map((spread, index) => (
        <div key={`${spread.questionId}-${spread.version}`}>
          <SpreadView spread={spread} questions={questions} />
          {index === 0 && <Change change={change} since={since} />}
        </div>
      ))}
    </section>
  );
}

function Talk({ result }: { result: ResultView }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  return (
    <section className={mergeClasses(shared.panel, styles.talk)}>
      <h3 className={shared.h3}>{t('talk.title')}</h3>
      <p className={styles.sentence}>{t(`talk.${result.talk}`)}</p>
    </section>
  );
}

/** The result as the channel sees it, with the questions in full; after one question, of that alone. Headings begin at
 * the third level. */
export function ResultPanel({ result }: { result: ResultView }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const dimensions = result.round.about === 'effort' ? [] : result.dimensions;
  const unshown = sayUnshown(t, result);
  if (unshown !== null) {
    return (
      <>
        <p className={shared.text}>{unshown}</p>
        <Talk result={result} />
      </>
    );
  }
  return (
    <>
      <Talk result={result} />
      <div className={styles.grid}>
        {dimensions.map((dimension) => (
          <Dimension key={dimension.dimension} dimension={dimension} questions={result.questions} />
        ))}
        {result.effort && (
          <section className={mergeClasses(shared.panel, styles.dimension)}>
            <h3 className={shared.h3}>{t('topic.effort')}</h3>
            <SpreadView spread={result.effort} questions={result.questions} />
          </section>
        )}
        {result.others.length > 0 && (
          <section className={mergeClasses(shared.panel, styles.dimension)}>
            <h3 className={shared.h3}>{t('topic.other')}</h3>
            {result.others.map((spread) => (
              <SpreadView key={spread.questionId} spread={spread} questions={result.questions} />
            ))}
          </section>
        )}
      </div>
    </>
  );
}
