import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { DeletedReport } from '../archive/DeletedReport.tsx';
import { Saved } from '../archive/EndPanel.tsx';
import { useEraseOwnData } from './useOwnData.ts';

/** Deletes what is the person's alone, and says what went, what stays and why. */
export function ErasePanel() {
  const { t } = useTexts();
  const shared = useShared();
  const [asking, setAsking] = useState(false);
  const { mutate, isPending, data, error } = useEraseOwnData();
  const confirm = () => {
    setAsking(false);
    mutate();
  };
  return (
    <section className={shared.panel} aria-labelledby="erase">
      <div className={shared.section}>
        <h2 id="erase" className={shared.h2}>
          {t('privacy.erase.title')}
        </h2>
        <p className={shared.text}>{t('privacy.erase.text')}</p>
        <div>
          <Button className={shared.target} disabledFocusable={isPending} onClick={() => setAsking(true)}>
            {t('privacy.erase.open')}
          </Button>
        </div>
        <Saved pending={isPending} saved={false} error={error} />
        {data && (
          <div role="status">
            <DeletedReport {...data} />
          </div>
        )}
      </div>
      <ConfirmDialog
        open={asking}
        title={t('privacy.erase.ask')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button appearance="primary" className={shared.target} onClick={confirm}>
              {t('privacy.erase.confirm')}
            </Button>
            <Button className={shared.target} onClick={() => setAsking(false)}>
              {t('archive.cancel')}
            </Button>
          </>
        }
      >
        <p className={shared.text}>{t('privacy.erase.text')}</p>
      </ConfirmDialog>
    </section>
  );
}
