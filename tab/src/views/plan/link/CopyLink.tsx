import { Button, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Step } from '../../../../../domain/plan.ts';
import { useHost } from '../../../ui/HostProvider.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';

type Outcome = 'copied' | 'offered' | 'byHand';

/** Hands on a link to one step: through Teams where it can, else the address itself. */
export function CopyLink({ step }: { step: Pick<Step, 'id' | 'title'> }) {
  const { t } = useTexts();
  const shared = useShared();
  const host = useHost();
  const { engagement } = usePlanEditor();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const subPageId = `engagements/${engagement.id}/steps/${step.id}`;
  const webUrl = new URL(`/tab/${subPageId}`, location.origin).href;

  const copy = async () => {
    if (host?.shareLink({ subPageId, label: step.title, webUrl })) return setOutcome('offered');
    // Frames and plain http may not write to the clipboard.
    const written = await Promise.resolve(navigator.clipboard?.writeText(webUrl).then(() => true)).catch(() => false);
    setOutcome(written ? 'copied' : 'byHand');
  };

  return (
    <>
      <div className={shared.row}>
        <Button
          className={shared.target}
          aria-label={t('tab.plan.link.copyOne', { title: step.title })}
          onClick={() => void copy()}
        >
          {t('tab.plan.link.copy')}
        </Button>
        <span role="status" className={outcome === null ? shared.unseen : shared.quiet}>
          {outcome !== null && t(`tab.plan.link.${outcome}`)}
        </span>
      </div>
      {outcome === 'byHand' && (
        <Input
          readOnly
          aria-label={t('tab.plan.link.byHand')}
          value={webUrl}
          onFocus={(event) => event.target.select()}
        />
      )}
    </>
  );
}
