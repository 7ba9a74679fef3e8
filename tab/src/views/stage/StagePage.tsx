import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { planSpan } from '../../../../domain/plan.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { LinkButton } from '../../ui/links.tsx';
import { EmptyNote, ErrorNote } from '../../ui/Notes.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useToday } from '../../ui/useToday.ts';
import { WithEngagement } from '../engagement/WithEngagement.tsx';
import { usePlan } from '../municipality/useMunicipality.ts';
import { PlanEditorProvider } from '../plan/editor/PlanEditorProvider.tsx';
import { usePlanEditor } from '../plan/editor/planEditor.ts';
import { TimelinePane } from '../plan/timeline/TimelinePane.tsx';
import { PresentControls } from './PresentControls.tsx';
import { stageFolds } from './stageFolds.ts';
import { useStageView } from './useStageView.ts';

const useStyles = makeStyles({
  under: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalL },
  said: { margin: 0, fontSize: '20px', lineHeight: '28px', color: tokens.colorNeutralForeground2 },
  controls: { opacity: 0.75, ':hover': { opacity: 1 }, ':focus-within': { opacity: 1 } },
});

function Shown() {
  const { t } = useTexts();
  const styles = useStyles();
  const { engagement, plan, today } = usePlanEditor();
  const { shown } = useStageView(engagement.id);
  const folds = useMemo(() => stageFolds(plan, today, shown.phaseId), [plan, today, shown.phaseId]);
  if (planSpan(plan) === null) {
    return (
      <EmptyNote title={t('tab.municipality.noPlan')}>
        <LinkButton to={`/engagements/${engagement.id}`}>{t('tab.panel.toPlan')}</LinkButton>
      </EmptyNote>
    );
  }
  return (
    <>
      <TimelinePane folds={folds} onFolds={() => undefined} zoom={shown.zoom} large readOnly />
      <div className={styles.controls}>
        <PresentControls engagementId={engagement.id} />
      </div>
    </>
  );
}

/** What is on the stage, and who put it there. */
function Saying({ engagementId }: { engagementId: string }) {
  const { t } = useTexts();
  const styles = useStyles();
  const { shown } = useStageView(engagementId);
  return (
    <p className={styles.said} role="status">
      {t(`tab.stage.zooms.${shown.zoom}`)}
      {shown.by !== null && ` · ${t('tab.stage.by', { name: shown.by })}`}
    </p>
  );
}

function Stage({ engagement }: { engagement: EngagementView }) {
  const shared = useShared();
  const today = useToday();
  const plan = usePlan(engagement.id);
  const failed = plan.data === undefined ? plan.error : null;
  return (
    <Page
      title={engagement.name}
      under={<Saying engagementId={engagement.id} />}
      pending={plan.isPending}
      error={failed}
    >
      {failed && <ErrorNote error={failed} onRetry={() => void plan.refetch()} />}
      {plan.isPending && <RowsSkeleton rows={6} height={64} />}
      {plan.data && (
        <div className={shared.section}>
          <PlanEditorProvider engagement={engagement} plan={plan.data} today={today}>
            <Shown />
          </PlanEditorProvider>
        </div>
      )}
    </Page>
  );
}

/** The plan before a room full of people: the timeline alone, following whoever presents. */
export default function StagePage() {
  return <WithEngagement page={Stage} />;
}
