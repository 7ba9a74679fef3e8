import { dayOf, sayDay } from '../../../../domain/texts/dates.ts';
import type { EngagementView, RoundView } from '../../../../domain/views.ts';
import { TextLink } from '../../ui/links.tsx';
import { EmptyNote, ErrorNote } from '../../ui/Notes.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { NamedAnswers } from '../result/NamedAnswers.tsx';
import { ResultPanel } from '../result/ResultPanel.tsx';
import { useResult } from './useMunicipality.ts';

interface LastResultProps {
  readonly engagement: EngagementView;
  /** Newest first. */
  readonly rounds: readonly RoundView[];
}

/**
 * The result of the last check-in that ended, and the named answers of the newest for those who may read them. The one
 * question after a meeting does not take its place: that is among the rounds.
 */
export default function LastResult({ engagement, rounds }: LastResultProps) {
  const { t } = useTexts();
  const shared = useShared();
  const checkIns = rounds.filter(({ about }) => about !== 'effort');
  const [newest] = checkIns;
  const closed = checkIns.find(({ state }) => state === 'closed');
  const { data: result, error, isLoading, refetch } = useResult(engagement.id, closed?.id);

  return (
    <section className={shared.section} aria-labelledby="result">
      <h2 id="result" className={shared.h2}>
        {t('tab.result.last')}
      </h2>
      {closed === undefined && <EmptyNote title={t('tab.result.none.title')}>{t('tab.result.none.text')}</EmptyNote>}
      {closed && (
        <p className={shared.quiet}>
          {t('tab.result.closed', { day: sayDay(t, dayOf(closed.closedAt ?? closed.closesAt)) })}
          {' · '}
          {t('card.result.answered', { answered: closed.answered, asked: closed.asked })}
          {' · '}
          <TextLink to={`/engagements/${engagement.id}/rounds/${closed.id}`}>{t('tab.result.open')}</TextLink>
        </p>
      )}
      {isLoading && <RowsSkeleton rows={2} height={120} />}
      {error && result === undefined && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {result && <ResultPanel result={result} />}
      {newest && engagement.acts.includes('readNamedAnswers') && <NamedAnswers key={newest.id} round={newest} />}
    </section>
  );
}
