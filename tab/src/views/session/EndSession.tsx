import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import type { useRunSession } from './useSessions.ts';

interface EndSessionProps {
  readonly sessionId: string;
  readonly end: ReturnType<typeof useRunSession>['end'];
  readonly className: string;
}

/** Ends the session, after saying what that means. */
export function EndSession({ sessionId, end, className }: EndSessionProps) {
  const { t } = useTexts();
  const shared = useShared();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button className={className} onClick={() => setAsking(true)}>
        {t('sessions.end')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('sessions.ask.title')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button className={shared.target} onClick={() => setAsking(false)}>
              {t('sessions.ask.back')}
            </Button>
            <Button
              appearance="primary"
              className={shared.target}
              disabledFocusable={end.isPending}
              onClick={() => end.mutate(sessionId, { onSuccess: () => setAsking(false) })}
            >
              {t('sessions.ask.confirm')}
            </Button>
          </>
        }
      >
        <p className={shared.text}>{t('sessions.ask.text')}</p>
        {end.error && <ErrorNote error={end.error} title="tab.error.notDone" />}
      </ConfirmDialog>
    </>
  );
}
