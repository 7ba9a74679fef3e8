import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Shared } from '../../teams/stageSharing.ts';
import { Fold } from '../../ui/Fold.tsx';
import { useHost } from '../../ui/HostProvider.tsx';
import { LinkButton } from '../../ui/links.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { usePlanEditor } from '../plan/editor/planEditor.ts';
import { PresentControls } from '../stage/PresentControls.tsx';
import { usePanelStyles } from './panelStyles.ts';

/** One press, and the plan stands before everybody in the meeting. */
export function ToStage({ engagementId }: { engagementId: string }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = usePanelStyles();
  const host = useHost();
  const { plan } = usePlanEditor();
  const [outcome, setOutcome] = useState<Shared | 'asking' | null>(null);
  const path = `/engagements/${engagementId}/stage`;

  const share = async () => {
    if (host === null) return;
    setOutcome('asking');
    setOutcome(await host.stage.share(new URL(`/tab${path}`, location.origin).href));
  };

  return (
    <section className={styles.block} aria-labelledby="panel-stage">
      <h2 id="panel-stage" className={shared.h3}>
        {t('tab.panel.stage.title')}
      </h2>
      {host?.place.frameContext === 'sidePanel' ? (
        <Button
          className={styles.press}
          appearance="primary"
          disabledFocusable={outcome === 'asking'}
          onClick={() => void share()}
        >
          {t('tab.panel.stage.show')}
        </Button>
      ) : (
        <>
          <p className={shared.quiet}>{t('tab.panel.stage.noMeeting')}</p>
          <LinkButton to={path} className={styles.press}>
            {t('tab.panel.stage.openHere')}
          </LinkButton>
        </>
      )}
      <p role="status" className={outcome === null ? shared.unseen : shared.text}>
        {outcome !== null && t(`tab.panel.stage.outcome.${outcome}`)}
      </p>
      <Fold
        // Once the plan is shown, what everybody sees is what one wants to choose.
        key={String(outcome === 'shared')}
        startsOpen={outcome === 'shared'}
        head={t('tab.stage.zoom')}
      >
        <PresentControls engagementId={engagementId} plan={plan} />
      </Fold>
    </section>
  );
}
