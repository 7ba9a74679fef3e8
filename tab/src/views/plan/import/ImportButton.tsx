import { Button } from '@fluentui/react-components';
import { DocumentTable20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { RowsSkeleton } from '../../../ui/Skeletons.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';

const ImportPanel = lazy(() => import('./ImportPanel.tsx'));

/** Opens what takes a plan in from a spreadsheet. What was chosen there stays when it is closed without being done. */
export function ImportButton() {
  const { t } = useTexts();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  const [visit, setVisit] = useState(0);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        className={shared.target}
        appearance="subtle"
        icon={<DocumentTable20Regular />}
        onClick={() => {
          setOpen(true);
          if (visit === 0) setVisit(1);
        }}
      >
        {t('tab.import.open')}
      </Button>
      {visit > 0 && (
        <ConfirmDialog open={open} wide title={t('tab.import.title')} onClose={close} actions={null}>
          <Suspense fallback={<RowsSkeleton rows={3} height={48} />}>
            <ImportPanel
              key={visit}
              onCancel={close}
              onDone={() => {
                close();
                setVisit(visit + 1);
              }}
            />
          </Suspense>
        </ConfirmDialog>
      )}
    </>
  );
}
