import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { currentPhase, type PhaseSteps, phasesOf, spanOf } from '../../../../domain/plan.ts';
import { sayRange } from '../../../../domain/texts/dates.ts';
import { Fold } from '../../ui/Fold.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { usePainted } from '../../ui/usePainted.ts';
import { usePlanDesk, usePlanEditor } from './editor/planEditor.ts';
import { ReadSteps } from './list/ReadSteps.tsx';
import { Selection } from './shift/Selection.tsx';
import { OUTSIDE } from './timeline/folds.ts';

const EditSteps = lazy(() => import('./list/EditSteps.tsx'));

const useStyles = makeStyles({
  phase: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  name: { overflowWrap: 'anywhere' },
  dates: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
});

interface PhaseFoldProps extends PhaseSteps {
  readonly current: boolean;
  readonly startsOpen: boolean;
  readonly selecting: boolean;
  /** Whether the list stands there already: it is read before it is written in. */
  readonly painted: boolean;
}

function PhaseFold({ phase, steps, current, startsOpen, selecting, painted }: PhaseFoldProps) {
  const { t } = useTexts();
  const styles = useStyles();
  const { mayEdit } = usePlanEditor();
  const span = phase ?? spanOf(steps);
  const read = <ReadSteps steps={steps} />;
  const [opened, setOpened] = useState(startsOpen);
  const first = phase === null && steps.length === 0;
  return (
    <li className={styles.phase}>
      <Fold
        startsOpen={startsOpen}
        onOpen={() => setOpened(true)}
        head={
          <>
            <span className={styles.name}>{phase?.title ?? t(first ? 'tab.planList.first' : 'tab.plan.outside')}</span>
            <span className={styles.dates}>
              {current && `${t('tab.plan.current')} · `}
              {span && `${sayRange(t, span.from, span.to)} · `}
              {!first && t('tab.plan.count', { n: steps.length })}
            </span>
          </>
        }
      >
        {/* What is folded is only read, so that a long plan is not made of a thousand fields at once. */}
        {mayEdit && opened && painted ? (
          <Suspense fallback={read}>
            <EditSteps phase={phase} steps={steps} selecting={selecting} />
          </Suspense>
        ) : (
          read
        )}
      </Fold>
    </li>
  );
}

/** An empty plan has nothing but a place for its first step. */
const NOTHING: PhaseSteps = { phase: null, steps: [] };

/** The same plan in words. On a narrow screen only the current phase is unfolded, so that one screen says where we are. */
export default function PlanList({ narrow }: { readonly narrow: boolean }) {
  const { t } = useTexts();
  const shared = useShared();
  const { plan, today, mayEdit } = usePlanEditor();
  const { clearSelection } = usePlanDesk();
  const [selecting, setSelecting] = useState(false);
  const painted = usePainted();
  const now = currentPhase(plan, today);
  const groups = phasesOf(plan);
  const turn = () => {
    clearSelection();
    setSelecting(!selecting);
  };
  return (
    <div className={shared.section}>
      {mayEdit && groups.length > 0 && (
        <div>
          <Toggle className={shared.target} appearance="subtle" pressed={selecting} onClick={turn}>
            {t(selecting ? 'tab.planList.select.stop' : 'tab.planList.select.start')}
          </Toggle>
        </div>
      )}
      <ol className={mergeClasses(shared.plainList, shared.panel)}>
        {(groups.length === 0 ? [NOTHING] : groups).map(({ phase, steps }) => (
          <PhaseFold
            key={phase?.id ?? OUTSIDE}
            phase={phase}
            steps={steps}
            current={phase !== null && phase.id === now?.id && phase.from <= today}
            startsOpen={!narrow || now === null || phase?.id === now.id}
            selecting={selecting}
            painted={painted}
          />
        ))}
      </ol>
      <Selection picking={selecting} />
    </div>
  );
}
