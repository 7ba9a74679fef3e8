import { useParams } from 'react-router';
import type { EngagementView, RoundView } from '../../../../domain/views.ts';
import { ApiError } from '../../api/errors.ts';
import { LinkButton, TextLink } from '../../ui/links.tsx';
import { ErrorNote, MadeUpNote } from '../../ui/Notes.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageSkeleton, RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { ExportPanel } from '../exports/ExportPanel.tsx';
import { useEngagement, useResult, useRounds } from '../municipality/useMunicipality.ts';
import { NamedAnswers } from '../result/NamedAnswers.tsx';
import { ResultPanel } from '../result/ResultPanel.tsx';
import { OwnAnswer } from './OwnAnswer.tsx';
import { OwnNudges } from './OwnNudges.tsx';
import { ResultWaits } from './ResultWaits.tsx';
import { RoundFacts } from './RoundFacts.tsx';
import { RunRound } from './RunRound.tsx';
import { resultTitle, roundTitle } from './roundWords.ts';

function Result({ round }: { round: RoundView }) {
  const { t } = useTexts();
  const shared = useShared();
  const { data, error, refetch } = useResult(round.engagement.id, round.id);
  return (
    <section className={shared.section} aria-labelledby="result">
      <h2 id="result" className={shared.h2}>
        {resultTitle(t, round)}
      </h2>
      {data && <ResultPanel result={data} />}
      {error && data === undefined && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!error && data === undefined && <RowsSkeleton rows={2} height={120} />}
    </section>
  );
}

function Round({ engagement, round }: { engagement: EngagementView; round: RoundView }) {
  const { t } = useTexts();
  const shared = useShared();
  return (
    <Page
      title={roundTitle(t, round)}
      under={
        <>
          <p className={shared.text}>
            <TextLink to={`/engagements/${engagement.id}`}>
              {t('tab.round.back', { name: engagement.shortName })}
            </TextLink>
          </p>
          <p className={shared.quiet}>
            {round.about === 'effort'
              ? t('tab.round.effort.about')
              : t('card.round.about', { theme: t(`themeInSentence.${engagement.theme}`) })}
          </p>
          {engagement.madeUp && <MadeUpNote />}
        </>
      }
    >
      <RoundFacts round={round} />
      <OwnAnswer key={round.id} engagement={engagement} round={round} />
      {round.resultAt !== null && <ResultWaits resultAt={round.resultAt} />}
      {round.state === 'closed' && <Result round={round} />}
      {engagement.acts.includes('readNamedAnswers') && <NamedAnswers key={`named ${round.id}`} round={round} />}
      {round.state === 'closed' && engagement.acts.includes('exportRounds') && (
        <ExportPanel engagementId={engagement.id} rounds={[round]} />
      )}
      <RunRound round={round} acts={engagement.acts} />
      {round.state === 'open' && engagement.acts.includes('answerRound') && <OwnNudges />}
    </Page>
  );
}

/** One round: what it is, one's own answer, and after the close the result. */
export default function RoundPage() {
  const { t } = useTexts();
  const shared = useShared();
  const { engagementId = '', roundId = '' } = useParams();
  const engagement = useEngagement(engagementId);
  const rounds = useRounds(engagementId);
  const round = rounds.data?.find(({ id }) => id === roundId);
  if (engagement.data && round) return <Round engagement={engagement.data} round={round} />;

  const missing = rounds.data && engagement.data ? new ApiError('roundNotFound', 404) : null;
  const error = (engagement.data ? null : engagement.error) ?? (rounds.data ? null : rounds.error) ?? missing;
  if (error === null) return <PageSkeleton />;
  const retry = () => {
    void engagement.refetch();
    void rounds.refetch();
  };
  return (
    <Page title={t('tab.error.title')}>
      <ErrorNote error={error} {...(missing === null && { onRetry: retry })} />
      <div>
        <LinkButton to={missing === null ? '/' : `/engagements/${engagementId}`} className={shared.target}>
          {missing === null ? t('tab.toOverview') : t('tab.round.back', { name: engagement.data?.shortName ?? '' })}
        </LinkButton>
      </div>
    </Page>
  );
}
