import { lazy } from 'react';
import type { EngagementView } from '../../../../domain/views.ts';
import { AfterPaint } from '../../ui/AfterPaint.tsx';
import { ErrorNote, MadeUpNote } from '../../ui/Notes.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useToday } from '../../ui/useToday.ts';
import { EngagementNav } from '../engagement/EngagementNav.tsx';
import { WithEngagement } from '../engagement/WithEngagement.tsx';
import { PlanEditorProvider } from '../plan/editor/PlanEditorProvider.tsx';
import { DesiredOutcome } from '../plan/outcome/DesiredOutcome.tsx';
import { PlanSection } from '../plan/PlanSection.tsx';
import { CheckIn } from './CheckIn.tsx';
import { SummaryCard, SummaryCards } from './SummaryCards.tsx';
import { usePlan, useRounds } from './useMunicipality.ts';

const EngagementNotes = lazy(() => import('../engagement/EngagementNotes.tsx'));
const LastResult = lazy(() => import('./LastResult.tsx'));

function Under({ engagement, planned }: { engagement: EngagementView; planned: boolean }) {
  const { t } = useTexts();
  const shared = useShared();
  const { theme, programmeName, bodyNames, madeUp } = engagement;
  return (
    <>
      <p className={shared.quiet}>{[t(`theme.${theme}`), bodyNames.join(' / '), programmeName].join(' · ')}</p>
      {planned && <DesiredOutcome />}
      <EngagementNav engagement={engagement} />
      {madeUp && <MadeUpNote />}
    </>
  );
}

function Municipality({ engagement }: { engagement: EngagementView }) {
  const { t } = useTexts();
  const today = useToday();
  const plan = usePlan(engagement.id);
  const rounds = useRounds(engagement.id);
  return (
    <PlanEditorProvider engagement={engagement} plan={plan.data} today={today}>
      <Page
        title={engagement.name}
        under={<Under engagement={engagement} planned={plan.data !== undefined} />}
        pending={plan.isPending}
        error={plan.data === undefined ? plan.error : null}
      >
        {plan.error && plan.data === undefined && <ErrorNote error={plan.error} onRetry={() => void plan.refetch()} />}
        {rounds.error && rounds.data === undefined && (
          <ErrorNote error={rounds.error} onRetry={() => void rounds.refetch()} />
        )}
        <AfterPaint>
          <EngagementNotes engagement={engagement} />
        </AfterPaint>
        {(plan.isPending || rounds.isPending) && <RowsSkeleton rows={3} height={120} />}
        {plan.data && (
          <>
            <SummaryCards
              plan={plan.data}
              today={today}
              checkIn={rounds.data && <CheckIn engagement={engagement} rounds={rounds.data} />}
            />
            <PlanSection />
          </>
        )}
        {plan.error && plan.data === undefined && rounds.data && (
          <SummaryCard label={t('tab.municipality.checkIn')}>
            <CheckIn engagement={engagement} rounds={rounds.data} />
          </SummaryCard>
        )}
        {rounds.data && !plan.isPending && (
          <AfterPaint fallback={<RowsSkeleton rows={2} height={120} />}>
            <LastResult engagement={engagement} rounds={rounds.data} />
          </AfterPaint>
        )}
      </Page>
    </PlanEditorProvider>
  );
}

/** The municipality page: where the work is, what comes next, the plan, and what the last check-in said. */
export default function MunicipalityPage() {
  return <WithEngagement page={Municipality} />;
}
