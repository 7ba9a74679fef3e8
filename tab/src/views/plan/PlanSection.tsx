import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { type IsoDate, planSpan } from '../../../../domain/plan.ts';
import type { PlanView } from '../../../../domain/planHistory.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { EmptyNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { NARROW, useMedia } from '../../ui/useMedia.ts';
import { EditNotes } from './EditNotes.tsx';
import { EditTools } from './EditTools.tsx';
import { PlanEditorProvider } from './editor/PlanEditorProvider.tsx';
import { usePlanEditor } from './editor/planEditor.ts';
import { PlanHistory } from './history/PlanHistory.tsx';
import { StepDialog } from './item/StepDialog.tsx';
import { LinkedStep } from './link/LinkedStep.tsx';
import { useLinkedFolds } from './link/linkedStep.ts';
import { PlanList } from './PlanList.tsx';
import { TimelinePane } from './timeline/TimelinePane.tsx';

const PlanWarnings = lazy(() => import('./warnings/PlanWarnings.tsx'));

type View = 'timeline' | 'list';

const VIEWS: readonly View[] = ['timeline', 'list'];

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  views: { display: 'flex', gap: tokens.spacingHorizontalXS },
});

interface PlanSectionProps {
  readonly engagement: EngagementView;
  readonly plan: PlanView;
  readonly today: IsoDate;
}

/** The plan, as a timeline where there is room for one and as a list where not; either can be chosen. */
export function PlanSection(props: PlanSectionProps) {
  return (
    <PlanEditorProvider {...props}>
      <Plan />
    </PlanEditorProvider>
  );
}

function Plan() {
  const { engagement, plan, mayEdit } = usePlanEditor();
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const narrow = useMedia(NARROW);
  const [chosen, setChosen] = useState<View | null>(null);
  const [folds, setFolds] = useLinkedFolds(plan);
  const empty = planSpan(plan) === null;
  const view = chosen ?? (narrow ? 'list' : 'timeline');

  return (
    <section className={shared.section} aria-labelledby="plan">
      <div className={styles.head}>
        <h2 id="plan" className={shared.h2}>
          {t('tab.plan.title')}
        </h2>
        {!empty && (
          <div className={styles.views} role="group" aria-label={t('tab.plan.view')}>
            {VIEWS.map((one) => (
              <ToggleButton
                key={one}
                className={shared.target}
                appearance="subtle"
                checked={view === one}
                onClick={() => setChosen(one)}
              >
                {t(`tab.plan.${one}`)}
              </ToggleButton>
            ))}
          </div>
        )}
      </div>
      {mayEdit && <EditTools />}
      <EditNotes />
      <LinkedStep />
      <Suspense fallback={null}>
        <PlanWarnings />
      </Suspense>
      {empty && <EmptyNote title={t('tab.municipality.noPlan')}>{t('tab.plan.empty')}</EmptyNote>}
      {!empty && view === 'timeline' && <TimelinePane folds={folds} onFolds={setFolds} />}
      {!empty && view === 'list' && <PlanList narrow={narrow} />}
      {mayEdit && <StepDialog />}
      <PlanHistory engagement={engagement} plan={plan} />
    </section>
  );
}
