import { Button } from '@fluentui/react-components';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { useShared } from './styles.ts';
import { useTexts } from './Texts.tsx';
import { useLeaveWarning } from './useLeaveWarning.ts';

/** What a form over the page needs of it. */
export interface FormDesk {
  /** Says whether something is written that is not saved. */
  setDirty(dirty: boolean): void;
  /** Leaves the form; asks first where something would be lost. */
  leave(): void;
}

interface FormDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: (desk: FormDesk) => ReactNode;
}

/** A form over the page. Left by mistake, it keeps what was written until somebody has said that it may go. */
export function FormDialog({ open, title, onClose, children }: FormDialogProps) {
  const { t } = useTexts();
  const shared = useShared();
  const [dirty, showDirty] = useState(false);
  // Read when the form is left, which on a slow machine may be before what was just written has been drawn.
  const dirtyNow = useRef(false);
  const setDirty = useCallback((now: boolean) => {
    dirtyNow.current = now;
    showDirty(now);
  }, []);
  const [asking, setAsking] = useState(false);
  useLeaveWarning(open && dirty);
  const leave = () => {
    if (!open) return;
    if (dirtyNow.current) setAsking(true);
    else onClose();
  };
  const discard = () => {
    setAsking(false);
    setDirty(false);
    onClose();
  };
  return (
    <>
      <ConfirmDialog open={open && !asking} title={title} onClose={leave} actions={null}>
        {open && children({ setDirty, leave })}
      </ConfirmDialog>
      <ConfirmDialog
        open={open && asking}
        title={t('tab.planList.leave.title')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button appearance="primary" className={shared.target} onClick={() => setAsking(false)}>
              {t('tab.planList.leave.stay')}
            </Button>
            <Button className={shared.target} onClick={discard}>
              {t('tab.planList.leave.discard')}
            </Button>
          </>
        }
      >
        <p className={shared.text}>{t('tab.planList.leave.text')}</p>
      </ConfirmDialog>
    </>
  );
}
