import { Button } from '@fluentui/react-components';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { CalendarPart } from './CalendarPart.tsx';
import { FilePart } from './FilePart.tsx';

interface OutDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The plan as a file, and as a calendar. */
export default function OutDialog({ open, onClose }: OutDialogProps) {
  const { t } = useTexts();
  const shared = useShared();
  const { engagement } = usePlanEditor();
  return (
    <ConfirmDialog
      open={open}
      title={t('tab.out.title')}
      onClose={onClose}
      actions={
        <Button className={shared.target} onClick={onClose}>
          {t('tab.out.close')}
        </Button>
      }
    >
      {open && (
        <>
          <FilePart engagementId={engagement.id} />
          <CalendarPart engagementId={engagement.id} />
        </>
      )}
    </ConfirmDialog>
  );
}
