import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { planSpan } from '../../../../domain/plan.ts';
import { AfterPaint } from '../../ui/AfterPaint.tsx';
import { NARROW } from '../../ui/narrow.ts';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { EditTools } from './EditTools.tsx';
import { usePlanEditor } from './editor/planEditor.ts';
import { useLinkedFolds } from './link/linkedStep.ts';
import { OutButton } from './out/OutButton.tsx';
import { LIST, TIMELINE } from './planViews.ts';
import { Selection } from './shift/Selection.tsx';
import { EmptyPlan, TemplateTools } from './start/TemplateTools.tsx';

// What is not the plan itself comes right after it.
const AgreedSection = lazy(() => import('./agreed/AgreedSection.tsx'));
const EditNotes = lazy(() => import('./EditNotes.tsx'));
const LinkedStep = lazy(() => import('./link/LinkedStep.tsx'));
const PlanHistory = lazy(() => import('./history/PlanHistory.tsx'));
const PlanWarnings = lazy(() => import('./warnings/PlanWarnings.tsx'));
const StepDialog = lazy(() => import('./item/StepDialog.tsx'));
const TemplateDialogs = lazy(() => import('./start/TemplateDialogs.tsx'));

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

/** The plan, as a timeline where there is room for one and as a list where not; either can be chosen. */
export function PlanSection() {
  const { engagement, plan, mayEdit } = usePlanEditor();
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const narrow = useMedia(NARROW);
  const [chosen, setChosen] = useState<View | null>(null);
  const [folds, setFolds] = useLinkedFolds(plan);
  const empty = planSpan(plan) === null;
  // Whoever writes the first lines of a plan goes on writing.
  const [begunEmpty] = useState(empty);
  const view = chosen ?? (narrow || begunEmpty ? 'list' : 'timeline');

  return (
    <section className={shared.section} aria-labelledby="plan">
      <div className={styles.head}>
        <h2 id="plan" tabIndex={-1} className={shared.h2}>
          {t('tab.plan.title')}
        </h2>
        <OutButton />
        {!empty && (
          <div className={styles.views} role="group" aria-label={t('tab.plan.view')}>
            {VIEWS.map((one) => (
              <Toggle
                key={one}
                className={shared.target}
                appearance="subtle"
                pressed={view === one}
                onClick={() => setChosen(one)}
              >
                {t(`tab.plan.${one}`)}
              </Toggle>
            ))}
          </div>
        )}
      </div>
      {mayEdit ? <EditTools /> : <TemplateTools />}
      <AfterPaint>
        <EditNotes />
        <LinkedStep />
        <PlanWarnings />
      </AfterPaint>
      {empty && <EmptyPlan />}
      {!empty && view === 'timeline' && (
        <Suspense fallback={<RowsSkeleton rows={5} height={48} />}>
          <TIMELINE.View folds={folds} onFolds={setFolds} />
        </Suspense>
      )}
      {(empty ? mayEdit : view === 'list') && (
        <Suspense fallback={<RowsSkeleton rows={5} height={48} />}>
          <LIST.View narrow={narrow} />
        </Suspense>
      )}
      {view === 'timeline' && <Selection />}
      <AfterPaint>
        <AgreedSection />
        <PlanHistory engagement={engagement} plan={plan} />
      </AfterPaint>
      <AfterPaint>
        {mayEdit && <StepDialog />}
        <TemplateDialogs />
      </AfterPaint>
    </section>
  );
}
