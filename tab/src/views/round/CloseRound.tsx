import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RoundView } from '../../../../domain/views.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useClose } from './useRound.ts';

/** Ends the round, after saying what that means. */
export function CloseRound({ round }: { round: RoundView }) {
  const { t } = useTexts();
  const shared = useShared();
  const [asking, setAsking] = useState(false);
  const close = useClose(round.engagement.id, round.id);
  return (
    <>
      <Button className={shared.target} onClick={() => setAsking(true)}>
        {t('card.action.close')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('card.close.title')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button className={shared.target} onClick={() => setAsking(false)}>
              {t('card.action.back')}
            </Button>
            <Button
              appearance="primary"
              className={shared.target}
              disabledFocusable={close.isPending}
              onClick={() => close.mutate(undefined, { onSuccess: () => setAsking(false) })}
            >
              {t('card.action.closeNow')}
            </Button>
          </>
        }
      >
        <p className={shared.text}>{t('card.close.text', { answered: round.answered, asked: round.asked })}</p>
        {close.error && <ErrorNote error={close.error} title="tab.error.notDone" />}
      </ConfirmDialog>
    </>
  );
}
