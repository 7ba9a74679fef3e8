import { useEffect, useState } from 'react';
import type { FormView } from '../../../../domain/views.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { mayPass } from '../../api/errors.ts';
import { tabStore } from '../../ui/stores.ts';
import { type Draft, dropDraft, keepDraft, readDraft } from './draft.ts';
import { createDraftSaver, type DraftSaver, type DraftState } from './draftSaver.ts';

function later(work: () => void, ms: number): () => void {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}

export interface KeptDraft {
  /** What was begun earlier, here or on another device; null when nothing was. */
  readonly begun: Draft | null;
  readonly state: DraftState;
  readonly saver: DraftSaver;
}

/**
 * One's draft of a form, kept with the service as it grows. The service's is the truth; what this browser tab could not
 * hand over before it was left comes first, since it is what the same person typed last here.
 */
export function useDraft(form: FormView, who: string): KeptDraft {
  const api = useApi();
  const roundId = form.round.id;
  const engagementId = form.round.engagement.id;
  const [left] = useState(() => readDraft(tabStore, who, roundId));
  const [state, setState] = useState<DraftState>(form.draft === null ? 'none' : 'saved');
  const [saver] = useState(() =>
    createDraftSaver({
      save: (answers) =>
        api.call('putDraft', { params: { engagementId, roundId }, body: { answers: { ...answers } }, keepalive: true }),
      drop: () => api.call('deleteDraft', { params: { engagementId, roundId }, body: undefined }),
      mayPass,
      keepHere: (draft) => keepDraft(tabStore, who, roundId, draft),
      dropHere: () => dropDraft(tabStore, who, roundId),
      later,
      onState: setState,
    }),
  );

  useEffect(() => {
    if (left !== null) saver.change(left);
    const hidden = () => document.visibilityState === 'hidden' && saver.flush();
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', saver.flush);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', saver.flush);
      saver.flush();
    };
  }, [left, saver]);

  return { begun: left ?? form.draft?.answers ?? null, state, saver };
}
