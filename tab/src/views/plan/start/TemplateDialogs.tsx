import { lazy, Suspense } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { RowsSkeleton } from '../../../ui/Skeletons.tsx';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanDesk, usePlanEditor } from '../editor/planEditor.ts';
import { SAVE_TEMPLATE, START } from './TemplateTools.tsx';

const StartForm = lazy(() => import('./StartForm.tsx'));
const SaveTemplate = lazy(() => import('./SaveTemplate.tsx'));

/** Over the page: beginning a plan from a template, and keeping one as a template. */
export default function TemplateDialogs() {
  const { t } = useTexts();
  const { engagement } = usePlanEditor();
  const { openId, open } = usePlanDesk();
  const close = () => open(null);
  const closed = (which: string) => () => {
    // One of these may already have given way to another.
    if (openId === which) close();
    // The button that opened it goes with the empty plan.
    if (document.activeElement === document.body) document.getElementById('plan')?.focus();
  };
  return (
    <>
      <ConfirmDialog wide open={openId === START} title={t('tab.start.open')} onClose={closed(START)} actions={null}>
        {openId === START && (
          <Suspense fallback={<RowsSkeleton rows={4} height={64} />}>
            <StartForm onDone={close} />
          </Suspense>
        )}
      </ConfirmDialog>
      <ConfirmDialog
        open={openId === SAVE_TEMPLATE}
        title={t('tab.start.own.title', { programme: engagement.programmeName })}
        onClose={closed(SAVE_TEMPLATE)}
        actions={null}
      >
        {openId === SAVE_TEMPLATE && (
          <Suspense fallback={<RowsSkeleton rows={3} height={64} />}>
            <SaveTemplate onDone={close} />
          </Suspense>
        )}
      </ConfirmDialog>
    </>
  );
}
