import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useRunSeries } from './useSeries.ts';

interface RunSeriesProps {
  readonly engagementId: string;
  readonly seriesId: string;
  readonly onDone: () => void;
}

/** Starts one now, besides the dates, after saying what that means: a card that is posted cannot be taken back. */
export function RunSeries({ engagementId, seriesId, onDone }: RunSeriesProps) {
  const { t } = useTexts();
  const shared = useShared();
  const [asking, setAsking] = useState(false);
  const run = useRunSeries(engagementId, seriesId);
  const start = () =>
    run.mutate(undefined, {
      onSuccess: () => {
        setAsking(false);
        onDone();
      },
    });
  return (
    <>
      <Button className={shared.target} onClick={() => setAsking(true)}>
        {t('series.act.run')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('series.run.title')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button className={shared.target} onClick={() => setAsking(false)}>
              {t('card.action.back')}
            </Button>
            <Button appearance="primary" className={shared.target} disabledFocusable={run.isPending} onClick={start}>
              {t('series.run.now')}
            </Button>
          </>
        }
      >
        <p className={shared.text}>{t('series.run.text')}</p>
        {run.error && <ErrorNote error={run.error} title="tab.error.notDone" />}
      </ConfirmDialog>
    </>
  );
}
