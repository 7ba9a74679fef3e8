import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlanRevisionView, PlanView } from '../../../../../domain/planHistory.ts';
import { sayInstant } from '../../../../../domain/texts/dates.ts';
import type { EngagementView } from '../../../../../domain/views.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Fold } from '../../../ui/Fold.tsx';
import { ErrorNote } from '../../../ui/Notes.tsx';
import { RowsSkeleton } from '../../../ui/Skeletons.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { changeWords, titlesIn } from './changeWords.ts';
import { usePlanHistory, useRestorePlan } from './usePlanHistory.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' },
});

interface PlanHistoryProps {
  readonly engagement: EngagementView;
  readonly plan: PlanView;
}

interface RowProps {
  readonly what: string;
  /** Who and when; null for the plan before anybody changed it. */
  readonly made: string | null;
  /** Null for those who only read, and for what stands already. */
  readonly onRestore: (() => void) | null;
}

function Row({ what, made, onRestore }: RowProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <div>{what}</div>
        {made !== null && <div className={shared.quiet}>{made}</div>}
      </div>
      {onRestore && (
        <Button className={shared.target} onClick={onRestore} aria-label={t('tab.plan.history.restoreOne', { what })}>
          {t('tab.plan.history.restore')}
        </Button>
      )}
    </li>
  );
}

/** The version that somebody asked for; before the first change it has no instant. */
interface Asked {
  readonly number: number;
  readonly at: string | null;
}

/** Who changed what in the plan and when; those who may edit can make the plan what it was after any of it. */
export default function PlanHistory({ engagement, plan }: PlanHistoryProps) {
  const { t } = useTexts();
  const shared = useShared();
  const [wanted, setWanted] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { data: revisions, error, isLoading, refetch } = usePlanHistory(engagement.id, wanted);
  const restore = useRestorePlan(engagement.id);
  const mayEdit = engagement.acts.includes('editPlan');
  const titles = titlesIn(
    plan,
    (revisions ?? []).map(({ change }) => change),
  );
  const wordsOf = ({ how, change }: PlanRevisionView) => {
    const what = changeWords(t, change, titles, plan.people);
    return how === 'edit' ? what : `${t(`tab.plan.history.how.${how}`)} ${what}`;
  };
  const close = () => {
    setAsked(null);
    restore.reset();
  };
  const go = () => asked && restore.mutate({ id: crypto.randomUUID(), revision: asked.number }, { onSuccess: close });
  if (plan.revision === 0) return null;

  return (
    <div className={shared.panel}>
      <Fold head={t('tab.plan.history.title')} onOpen={() => setWanted(true)}>
        {isLoading && <RowsSkeleton rows={3} height={48} />}
        {error && revisions === undefined && <ErrorNote error={error} onRetry={() => void refetch()} />}
        <ul className={shared.plainList}>
          {revisions?.map((revision) => (
            <Row
              key={revision.number}
              what={wordsOf(revision)}
              made={`${revision.by ?? t('tab.plan.formerPerson')} · ${sayInstant(t, revision.at)}`}
              onRestore={mayEdit && revision.number < plan.revision ? () => setAsked(revision) : null}
            />
          ))}
          {mayEdit && revisions?.at(-1)?.number === 1 && (
            <Row what={t('tab.plan.history.first')} made={null} onRestore={() => setAsked({ number: 0, at: null })} />
          )}
        </ul>
      </Fold>
      <ConfirmDialog
        open={asked !== null}
        title={t('tab.plan.history.ask')}
        onClose={close}
        actions={
          <>
            <Button appearance="primary" className={shared.target} onClick={go}>
              {t('tab.plan.history.confirm')}
            </Button>
            <Button className={shared.target} onClick={close}>
              {t('tab.plan.history.cancel')}
            </Button>
          </>
        }
      >
        <p className={shared.text}>
          {asked &&
            (asked.at === null
              ? t('tab.plan.history.consequenceFirst')
              : t('tab.plan.history.consequence', { when: sayInstant(t, asked.at) }))}
        </p>
        {restore.error && <ErrorNote error={restore.error} />}
      </ConfirmDialog>
    </div>
  );
}
