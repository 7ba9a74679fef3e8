import { lazy, Suspense, useState } from 'react';
import { isStep, type Phase, type PlanItem, type Step } from '../../../../../domain/plan.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { RowsSkeleton } from '../../../ui/Skeletons.tsx';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanDesk, usePlanEditor } from '../editor/planEditor.ts';
import { CopyLink } from '../link/CopyLink.tsx';
import { NEW, NEW_PHASE } from './opens.ts';

const StepForm = lazy(() => import('./StepForm.tsx'));
const InviteButton = lazy(() => import('../invite/InviteButton.tsx'));
const PhaseForm = lazy(() => import('../phase/PhaseForm.tsx'));

const opens = (item: PlanItem): item is Step | Phase => isStep(item) || item.kind === 'phase';

/**
 * The item as it was when it was opened. What others do to it meanwhile must not pass for what its editor saw: their
 * change would be overwritten without anybody being told.
 */
function useOpened(): Step | Phase | null {
  const { plan } = usePlanEditor();
  const { openId } = usePlanDesk();
  const [opened, setOpened] = useState<Step | Phase | null>(null);
  if (openId === (opened?.id ?? null)) return opened;
  const item = plan.items.filter(opens).find(({ id }) => id === openId) ?? null;
  if (item !== opened) setOpened(item);
  return item;
}

/** The form of the step or phase that is open, over the page. */
export default function StepDialog() {
  const { t } = useTexts();
  const { openId, open } = usePlanDesk();
  const { engagement } = usePlanEditor();
  const item = useOpened();
  const close = () => open(null);
  const phase = item?.kind === 'phase' ? item : null;
  const step = item === null || item.kind === 'phase' ? null : item;
  const ofPhase = openId === NEW_PHASE || phase !== null;
  const isNew = openId === NEW || openId === NEW_PHASE;
  const stepTitle = t(isNew ? 'tab.plan.item.new' : 'tab.plan.item.edit');
  const phaseTitle = t(isNew ? 'tab.planList.phase.add' : 'tab.planList.phase.edit');
  return (
    <FormDialog open={isNew || item !== null} title={ofPhase ? phaseTitle : stepTitle} onClose={close}>
      {({ setDirty, leave }) => (
        <Suspense fallback={<RowsSkeleton rows={4} height={48} />}>
          {step && <CopyLink step={step} />}
          {step && step.kind !== 'activity' && engagement.acts.includes('inviteToCalendar') && (
            <InviteButton key={step.id} engagementId={engagement.id} stepId={step.id} />
          )}
          {ofPhase ? (
            <PhaseForm key={openId} phase={phase} onDone={close} onLeave={leave} onDirty={setDirty} />
          ) : (
            <StepForm key={openId} step={step} onDone={close} onLeave={leave} onDirty={setDirty} />
          )}
        </Suspense>
      )}
    </FormDialog>
  );
}
