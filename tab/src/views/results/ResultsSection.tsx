import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { TrendsView } from '../../../../domain/trend.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { EmptyNote, ErrorNote } from '../../ui/Notes.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { ExportPanel } from '../exports/ExportPanel.tsx';
import { useRounds } from '../municipality/useMunicipality.ts';
import { RoundList } from './RoundList.tsx';
import { TrendPanel } from './TrendPanel.tsx';
import { useTrends } from './useTrends.ts';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(340px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
});

function Trends({ trends }: { trends: TrendsView }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const [asTable, setAsTable] = useState(false);
  const { dimensions, effort, others, questions } = trends;
  return (
    <>
      <p className={shared.text}>{t('trend.intro')}</p>
      <div>
        <Switch checked={asTable} onChange={(_, { checked }) => setAsTable(checked)} label={t('trend.asTable')} />
      </div>
      <div className={styles.grid}>
        {dimensions.map(({ dimension, questions: rows }) => (
          <TrendPanel
            key={dimension}
            title={t(`topic.${dimension}`)}
            trends={rows}
            questions={questions}
            asTable={asTable}
          />
        ))}
        <TrendPanel title={t('topic.effort')} trends={effort} questions={questions} asTable={asTable} />
        {others.length > 0 && (
          <TrendPanel title={t('topic.other')} trends={others} questions={questions} asTable={asTable} />
        )}
      </div>
    </>
  );
}

/** How the check-ins of a municipality went over time, all of them in a list, and the way to take them out. */
export function ResultsSection({ engagement }: { engagement: EngagementView }) {
  const { t } = useTexts();
  const shared = useShared();
  const trends = useTrends(engagement.id);
  const rounds = useRounds(engagement.id);
  const closed = rounds.data?.filter(({ state }) => state === 'closed') ?? [];
  const ended = closed.length > 0;
  const loading = trends.isPending || rounds.isPending;
  const error = (trends.data ? null : trends.error) ?? (rounds.data ? null : rounds.error);
  const retry = () => {
    void trends.refetch();
    void rounds.refetch();
  };
  return (
    <section className={shared.section} aria-labelledby="results">
      <h2 id="results" className={shared.h2}>
        {t('trend.title')}
      </h2>
      {error && <ErrorNote error={error} onRetry={retry} />}
      {!error && loading && <RowsSkeleton rows={2} height={120} />}
      {rounds.data && !ended && <EmptyNote title={t('trend.empty.title')}>{t('trend.empty.text')}</EmptyNote>}
      {trends.data && ended && <Trends trends={trends.data} />}
      {rounds.data && rounds.data.length > 0 && <RoundList rounds={rounds.data} />}
      {rounds.data && ended && engagement.acts.includes('exportRounds') && (
        <ExportPanel engagementId={engagement.id} rounds={closed} />
      )}
    </section>
  );
}
