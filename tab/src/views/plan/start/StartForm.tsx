import { useState } from 'react';
import { templateFor } from '../../../../../domain/templates.ts';
import { usePlanDesk, usePlanEditor } from '../editor/planEditor.ts';
import { NEW } from '../item/opens.ts';
import { PickTemplate } from './PickTemplate.tsx';
import { SetUpPlan } from './SetUpPlan.tsx';
import { draftFor, type Source, type StartDraft, sourceKey } from './startDraft.ts';

/** From a template to a plan: what to begin with, then when and how, with the plan as it will be. */
export default function StartForm({ onDone }: { onDone: () => void }) {
  const { engagement, plan } = usePlanEditor();
  const { open } = usePlanDesk();
  const suits = templateFor(engagement.theme);
  const [source, setSource] = useState<Source | null>(suits && { kind: 'product', template: suits });
  const [draft, setDraft] = useState<StartDraft | null>(null);

  if (source === null || draft === null) {
    return (
      <PickTemplate
        picked={source}
        onPick={setSource}
        onNext={() => source && setDraft(draftFor(source, plan, engagement.language))}
        onCancel={onDone}
      />
    );
  }
  return (
    <SetUpPlan
      key={sourceKey(source)}
      source={source}
      draft={draft}
      onDraft={setDraft}
      onBack={() => setDraft(null)}
      onMade={source.kind === 'empty' ? () => open(NEW) : onDone}
    />
  );
}
