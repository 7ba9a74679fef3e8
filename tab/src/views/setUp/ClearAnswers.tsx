import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import type { useSetUpChanges } from './useSetUp.ts';

interface ClearAnswersProps {
  readonly clear: ReturnType<typeof useSetUpChanges>['clear'];
  readonly onCleared: () => void;
}

/** Begins anew, after a question: what others have answered goes as well. */
export function ClearAnswers({ clear, onCleared }: ClearAnswersProps) {
  const { t } = useTexts();
  const shared = useShared();
  const [asking, setAsking] = useState(false);
  const done = () => {
    setAsking(false);
    onCleared();
  };
  return (
    <div>
      <Button appearance="subtle" className={shared.target} onClick={() => setAsking(true)}>
        {t('setup.clear.open')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('setup.clear.ask')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button
              className={shared.target}
              disabledFocusable={clear.isPending}
              onClick={() => clear.mutate(undefined, { onSuccess: done })}
            >
              {t('setup.clear.confirm')}
            </Button>
            <Button appearance="primary" className={shared.target} onClick={() => setAsking(false)}>
              {t('setup.clear.keep')}
            </Button>
          </>
        }
      >
        <p className={shared.text}>{t('setup.clear.text')}</p>
        {clear.error && <ErrorNote error={clear.error} />}
      </ConfirmDialog>
    </div>
  );
}
