import { useEffect, useState } from 'react';
import { useWho } from '../../api/ApiContext.tsx';
import { browserStore } from '../../ui/stores.ts';
import { usePlanEditor } from '../plan/editor/planEditor.ts';
import { afterSaved, itemOf, keepDraft, keptDraft, type QuickDraft } from './quickDraft.ts';

const newId = () => crypto.randomUUID();

/** What is being written, kept in this browser until the plan has it. `sessionId` is the session that goes on. */
export function useQuickDraft(sessionId: string | null) {
  const { engagement, today, edit, saved, saveState } = usePlanEditor();
  const who = useWho();
  const [draft, setDraft] = useState(() => keptDraft(browserStore, who, engagement.id, newId));
  const [sentId, setSentId] = useState<string | null>(null);

  useEffect(() => keepDraft(browserStore, who, engagement.id, draft), [who, engagement.id, draft]);

  // What was wished, not what it changed: sent again after a reload, it may have been in the plan already.
  const wished = saved?.wish.change;
  useEffect(() => {
    if (wished) setDraft((now) => afterSaved(now, wished, newId));
  }, [wished]);

  const item = itemOf(draft, today, sessionId);
  return {
    draft,
    change: (more: Partial<Omit<QuickDraft, 'id'>>) => setDraft((now) => ({ ...now, ...more })),
    /** False while there is nothing to save, or it is on its way. */
    canSave: item !== null && !(sentId === draft.id && saveState !== 'saved'),
    /** It is on its way and stands still for want of a network. */
    waits: sentId === draft.id && saveState === 'waiting',
    save() {
      if (item === null) return;
      setSentId(item.id);
      edit([{ op: 'add', item }]);
    },
  };
}
