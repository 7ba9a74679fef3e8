import type { EngagementView } from '../../../../domain/views.ts';
import { TextLink } from '../../ui/links.tsx';
import { EmptyNote, ErrorNote } from '../../ui/Notes.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useToday } from '../../ui/useToday.ts';
import { WithEngagement } from '../engagement/WithEngagement.tsx';
import { usePlan } from '../municipality/useMunicipality.ts';
import EditNotes from '../plan/EditNotes.tsx';
import { PlanEditorProvider } from '../plan/editor/PlanEditorProvider.tsx';
import { usePlanEditor } from '../plan/editor/planEditor.ts';
import { SessionBlock } from '../session/SessionBlock.tsx';
import { useRunning } from '../session/useSessions.ts';
import { ActionsBlock } from './ActionsBlock.tsx';
import { NextBlock } from './NextBlock.tsx';
import { usePanelStyles } from './panelStyles.ts';
import { QuickNote } from './QuickNote.tsx';
import { TodayBlock } from './TodayBlock.tsx';
import { ToStage } from './ToStage.tsx';

function Blocks() {
  const { t } = useTexts();
  const shared = useShared();
  const styles = usePanelStyles();
  const { engagement, plan, mayEdit } = usePlanEditor();
  const running = useRunning(engagement.id);
  return (
    <div className={styles.column}>
      <EditNotes />
      <SessionBlock />
      {mayEdit ? (
        <QuickNote sessionId={running?.id ?? null} />
      ) : (
        <p className={shared.quiet}>{t('tab.panel.write.others')}</p>
      )}
      <ActionsBlock />
      {plan.items.length === 0 ? (
        <EmptyNote title={t('tab.municipality.noPlan')}>
          <TextLink to={`/engagements/${engagement.id}`}>{t('tab.panel.toPlan')}</TextLink>
        </EmptyNote>
      ) : (
        <>
          <TodayBlock />
          <ToStage engagementId={engagement.id} />
          <NextBlock />
        </>
      )}
      {engagement.madeUp && <p className={shared.quiet}>{t('product.madeUp')}</p>}
    </div>
  );
}

function SidePanel({ engagement }: { engagement: EngagementView }) {
  const { t } = useTexts();
  const today = useToday();
  const plan = usePlan(engagement.id);
  const failed = plan.data === undefined ? plan.error : null;
  return (
    <Page
      title={engagement.shortName}
      under={<TextLink to={`/engagements/${engagement.id}`}>{t('tab.panel.toPlan')}</TextLink>}
      pending={plan.isPending}
      error={failed}
    >
      {failed && <ErrorNote error={failed} onRetry={() => void plan.refetch()} />}
      {plan.isPending && <RowsSkeleton rows={3} height={120} />}
      {plan.data && (
        <PlanEditorProvider engagement={engagement} plan={plan.data} today={today}>
          <Blocks />
        </PlanEditorProvider>
      )}
    </Page>
  );
}

/** The plan as it is used in a meeting, beside the people: the meeting that goes on, a place to write, what is
 * open from before, now and next. */
export default function SidePanelPage() {
  return <WithEngagement page={SidePanel} />;
}
