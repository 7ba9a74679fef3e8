import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { type IsoDate, type Phase, planSpan } from '../../../../domain/plan.ts';
import type { PlanView } from '../../../../domain/planHistory.ts';
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
import type { Folds } from '../plan/timeline/folds.ts';
import TimelinePane from '../plan/timeline/TimelinePane.tsx';
import { PresentControls } from './PresentControls.tsx';
import { stageFolds } from './stageFolds.ts';
import { useStageView } from './useStageView.ts';

/** Pixels kept free before what is brought into sight. */
const LEAD = 24;

const useStyles = makeStyles({
  // What is shown and what is chosen stand over the plan, where they are seen however long the plan is.
  under: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
  },
  said: { margin: 0, fontSize: '20px', lineHeight: '28px', color: tokens.colorNeutralForeground2 },
  // What is unfolded is what is talked about: larger than the rest, which stays calm.
  plan: {
    '& section': { maxHeight: 'max(320px, calc(100vh - 210px))' },
    '& [aria-expanded="true"]': { '--timeline-text': '28px' },
    '& [aria-expanded="false"] [data-name]': { fontWeight: tokens.fontWeightRegular },
  },
  // Big enough for the room too; the side panel is where one presents from.
  controls: { '& button, & label, & select': { fontSize: '20px', lineHeight: '28px' } },
});

/** The phase in focus comes into sight; the days of today do so by themselves. */
function useFocusInSight(phase: Phase | null, today: IsoDate, ready: string) {
  const ref = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown anew is brought into sight anew
  useEffect(() => {
    const item = phase && ref.current?.querySelector(`[data-item="${phase.id}"]`);
    if (!phase || !item) return;
    item.querySelector('[data-name]')?.scrollIntoView({ block: 'nearest' });
    const box = item.closest('section');
    const bar = item.querySelector<HTMLElement>('[data-bar]');
    const isNow = phase.from <= today && phase.to >= today;
    if (box && bar && !isNow) box.scrollLeft = Math.max(0, bar.offsetLeft - LEAD);
  }, [phase?.id, ready]);
  return ref;
}

function Shown() {
  const { t } = useTexts();
  const styles = useStyles();
  const { engagement, plan, today } = usePlanEditor();
  const { zoom, phaseId } = useStageView(engagement.id).shown;
  const [folds, setFolds] = useState<{ readonly of: string; readonly folds: Folds } | null>(null);
  const shown = `${zoom} ${phaseId}`;
  const phase = plan.items.filter((item) => item.kind === 'phase').find(({ id }) => id === phaseId) ?? null;
  const ref = useFocusInSight(phase, today, shown);
  if (planSpan(plan) === null) {
    return (
      <EmptyNote title={t('tab.municipality.noPlan')}>
        <LinkButton to={`/engagements/${engagement.id}`}>{t('tab.panel.toPlan')}</LinkButton>
      </EmptyNote>
    );
  }
  return (
    <div className={styles.plan} ref={ref}>
      <TimelinePane
        // Something else is shown: the picture starts at today again, whatever anybody had scrolled to.
        key={shown}
        folds={folds?.of === shown ? folds.folds : stageFolds(plan, today, phaseId)}
        onFolds={(turned) => setFolds({ of: shown, folds: turned })}
        zoom={zoom}
        large
        readOnly
      />
    </div>
  );
}

/** What is on the stage, who put it there, and the choice of what to show. */
function Under({ engagement, plan }: { engagement: EngagementView; plan: PlanView | undefined }) {
  const { t } = useTexts();
  const styles = useStyles();
  const { shown } = useStageView(engagement.id);
  return (
    <div className={styles.under}>
      <p className={styles.said} role="status">
        {t(`tab.stage.zooms.${shown.zoom}`)}
        {shown.by !== null && ` · ${t('tab.stage.by', { name: shown.by })}`}
        {engagement.madeUp && ` · ${t('product.madeUp')}`}
      </p>
      {plan && (
        <div className={styles.controls}>
          <PresentControls engagementId={engagement.id} plan={plan} />
        </div>
      )}
    </div>
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
      under={<Under engagement={engagement} plan={plan.data} />}
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
