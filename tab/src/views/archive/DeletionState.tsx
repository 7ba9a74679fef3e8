import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ArchiveView, DeletionView } from '../../../../domain/archive/views.ts';
import { sayDeletion, sayDeletionSteps } from '../../../../domain/texts/deletionWords.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { Bar } from '../../ui/Bar.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { isFocusLost } from '../../ui/keepFocus.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { Saved } from './EndPanel.tsx';
import { useConfirmation, useStop } from './useDeletion.ts';
import { WhatGoes } from './WhatGoes.tsx';

interface DeletionStateProps {
  readonly engagement: EngagementView;
  readonly archive: ArchiveView;
  readonly deletion: DeletionView;
}

/** How a deletion stands, with what one may do about it: confirm it as the other side, or stop it. */
export function DeletionState({ engagement, archive, deletion }: DeletionStateProps) {
  const { t } = useTexts();
  const shared = useShared();
  const [asking, setAsking] = useState(false);
  const confirming = useConfirmation(engagement.id);
  const stopping = useStop(engagement.id);
  const busy = confirming.isPending || stopping.isPending;
  const isDue = deletion.dueAt !== null && Date.parse(deletion.dueAt) <= Date.now();
  const waitsFor = isDue ? archive.obstacles : [];
  const stopped = deletion.stopped !== null;
  const state = useRef<HTMLDivElement>(null);
  const acted = confirming.isSuccess || stopping.isSuccess;
  // What was pressed may be gone with the state that it belonged to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state is what the focus is looked after for
  useEffect(() => {
    if (acted && isFocusLost()) state.current?.focus();
  }, [acted, deletion]);
  return (
    <>
      <div ref={state} tabIndex={-1}>
        <Bar intent={stopped ? 'info' : 'warning'} title={sayDeletion(t, deletion, waitsFor)}>
          {sayDeletionSteps(t, deletion, waitsFor).join(' ')}
        </Bar>
      </div>
      {!stopped && (
        <div className={shared.row}>
          {deletion.mine && archive.obstacles.length === 0 && (
            <Button appearance="primary" className={shared.target} onClick={() => setAsking(true)}>
              {t('archive.deletion.confirmOpen')}
            </Button>
          )}
          <Button
            className={shared.target}
            disabledFocusable={busy}
            onClick={() => !busy && stopping.mutate(deletion.id)}
          >
            {t('archive.deletion.stop')}
          </Button>
        </div>
      )}
      <Saved pending={busy} saved={false} error={stopping.error} />
      <ConfirmDialog
        open={asking}
        title={t('archive.deletion.confirmAsk', { name: engagement.shortName })}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button
              appearance="primary"
              className={shared.target}
              disabledFocusable={busy}
              onClick={() => !busy && confirming.mutate(deletion.id, { onSuccess: () => setAsking(false) })}
            >
              {t('archive.deletion.confirmDo')}
            </Button>
            <Button className={shared.target} onClick={() => setAsking(false)}>
              {t('archive.cancel')}
            </Button>
          </>
        }
      >
        <p className={shared.text}>{sayDeletionSteps(t, deletion, []).slice(0, 2).join(' ')}</p>
        <WhatGoes />
        <p className={shared.text}>{t('archive.deletion.confirmText')}</p>
        <Saved pending={confirming.isPending} saved={false} error={confirming.error} />
      </ConfirmDialog>
    </>
  );
}
