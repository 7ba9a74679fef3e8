import { useEffect, useState } from 'react';
import { browserStore } from '../../ui/stores.ts';
import { usePlanEditor } from '../plan/editor/planEditor.ts';
import { itemOf, keepDraft, keptDraft, type QuickDraft } from './quickDraft.ts';

const newId = () => crypto.randomUUID();

/** What is being written, kept in this browser until the plan has it. */
export function useQuickDraft() {
  const { engagement, today, edit, saved, saveState } = usePlanEditor();
  const [draft, setDraft] = useState(() => keptDraft(browserStore, engagement.id, newId));
  const [sentId, setSentId] = useState<string | null>(null);

  useEffect(() => keepDraft(browserStore, engagement.id, draft), [engagement.id, draft]);

  const landed = saved?.applied.some(({ op, ...one }) => op === 'add' && 'item' in one && itemId(one.item) === sentId);
  useEffect(() => {
    if (!landed || sentId === null) return;
    setSentId(null);
    // What was written on meanwhile stays; only what is in the plan is taken away.
    setDraft((now) => (now.id === sentId ? { ...now, id: newId(), text: '' } : now));
  }, [landed, sentId]);

  const item = itemOf(draft, today);
  return {
    draft,
    change: (more: Partial<Pick<QuickDraft, 'kind' | 'text'>>) => setDraft((now) => ({ ...now, ...more })),
    /** False while there is nothing to save, or it is on its way. */
    canSave: item !== null && !(sentId === draft.id && saveState === 'saving'),
    save() {
      if (item === null) return;
      setSentId(item.id);
      edit([{ op: 'add', item }]);
    },
  };
}

const itemId = (item: unknown): string | null =>
  typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : null;
