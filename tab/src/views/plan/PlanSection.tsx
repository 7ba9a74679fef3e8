import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { IsoDate } from '../../../../domain/plan.ts';
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
import { ImportButton } from './import/ImportButton.tsx';
import { StepDialog } from './item/StepDialog.tsx';
import { OutButton } from './out/OutButton.tsx';
import { PlanList } from './PlanList.tsx';
import { type Folds, turn } from './timeline/folds.ts';
import { layOut } from './timeline/layout.ts';
import { Timeline } from './timeline/Timeline.tsx';

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
  const { engagement, plan, today, mayEdit } = usePlanEditor();
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const narrow = useMedia(NARROW);
  const [chosen, setChosen] = useState<View | null>(null);
  const [folds, setFolds] = useState<Folds>(new Map());
  const layout = useMemo(() => layOut(plan, today, folds), [plan, today, folds]);
  const view = chosen ?? (narrow ? 'list' : 'timeline');

  return (
    <section className={shared.section} aria-labelledby="plan">
      <div className={styles.head}>
        <h2 id="plan" className={shared.h2}>
          {t('tab.plan.title')}
        </h2>
        <OutButton />
        {layout && (
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
      <Suspense fallback={null}>
        <PlanWarnings />
      </Suspense>
      {layout === null && (
        <EmptyNote title={t('tab.municipality.noPlan')}>
          {t('tab.plan.empty')}
          {mayEdit && (
            <div>
              <ImportButton />
            </div>
          )}
        </EmptyNote>
      )}
      {layout && view === 'timeline' && <Timeline layout={layout} onTurn={(band) => setFolds(turn(folds, band))} />}
      {layout && view === 'list' && <PlanList narrow={narrow} />}
      {mayEdit && <StepDialog />}
      <PlanHistory engagement={engagement} plan={plan} />
    </section>
  );
}
