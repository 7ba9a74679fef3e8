import { lazy, Suspense, useState } from 'react';
import { isStep, type Step } from '../../../../../domain/plan.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { RowsSkeleton } from '../../../ui/Skeletons.tsx';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanDesk, usePlanEditor } from '../editor/planEditor.ts';
import { CopyLink } from '../link/CopyLink.tsx';

const StepForm = lazy(() => import('./StepForm.tsx'));

/** What the desk opens to write a step that is not there yet. */
export const NEW = 'new';

/**
 * The step as it was when it was opened. What others do to it meanwhile must not pass for what its editor saw: their
 * change would be overwritten without anybody being told.
 */
function useOpened(): Step | null {
  const { plan } = usePlanEditor();
  const { openId } = usePlanDesk();
  const [opened, setOpened] = useState<Step | null>(null);
  if (openId === (opened?.id ?? null)) return opened;
  const step = plan.items.filter(isStep).find(({ id }) => id === openId) ?? null;
  if (step !== opened) setOpened(step);
  return step;
}

/** The form of the step that is open, over the page. */
export function StepDialog() {
  const { t } = useTexts();
  const { openId, open } = usePlanDesk();
  const step = useOpened();
  const shown = openId === NEW || step !== null;
  return (
    <ConfirmDialog
      open={shown}
      title={t(openId === NEW ? 'tab.plan.item.new' : 'tab.plan.item.edit')}
      onClose={() => open(null)}
      actions={null}
    >
      {shown && (
        <Suspense fallback={<RowsSkeleton rows={4} height={48} />}>
          {step && <CopyLink step={step} />}
          <StepForm key={openId} step={step} onDone={() => open(null)} />
        </Suspense>
      )}
    </ConfirmDialog>
  );
}
