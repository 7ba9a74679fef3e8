import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { EngagementView } from '../../../../domain/views.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';

const StartForm = lazy(() => import('./StartForm.tsx'));

/** Starts a check-in by hand, after a word about it. */
export function StartRound({ engagement }: { engagement: EngagementView }) {
  const { t } = useTexts();
  const shared = useShared();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button appearance="primary" className={shared.target} onClick={() => setAsking(true)}>
        {t('tab.municipality.start')}
      </Button>
      {asking && (
        <Suspense fallback={null}>
          <StartForm engagement={engagement} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
