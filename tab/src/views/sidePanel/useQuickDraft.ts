import { useEffect, useState } from 'react';
import type { PlanItem } from '../../../../domain/plan.ts';
import type { PlanChange } from '../../../../domain/planChange.ts';
import { browserStore } from '../../ui/stores.ts';
import { usePlanEditor } from '../plan/editor/planEditor.ts';
import { itemOf, keepDraft, keptDraft, type QuickDraft } from './quickDraft.ts';

const newId = () => crypto.randomUUID();

/** What is being written, kept in this browser until the plan has it. */
export function useQuickDraft() {
  const { engagement, plan, today, edit, troubles, saveState } = usePlanEditor();
  const [draft, setDraft] = useState(() => keptDraft(browserStore, engagement.id, newId));

  useEffect(() => keepDraft(browserStore, engagement.id, draft), [engagement.id, draft]);

  const planned = plan.items.find(({ id }) => id === draft.id);
  const inPlan = planned !== undefined;
  const inTrouble = troubles.some(({ wish }) => adds(wish.change, draft.id));
  const landed = inPlan && saveState === 'saved' && !inTrouble;
  const { id } = draft;
  const sent = planned && wordsOf(planned);
  useEffect(() => {
    if (!landed) return;
    // Only what is in the plan is taken away; what was written on meanwhile is the next one.
    setDraft((now) => (now.id === id ? { ...now, id: newId(), text: now.text.trim() === sent ? '' : now.text } : now));
  }, [landed, id, sent]);

  const item = itemOf(draft, today);
  return {
    draft,
    change: (more: Partial<Pick<QuickDraft, 'kind' | 'text'>>) => setDraft((now) => ({ ...now, ...more })),
    /** False while there is nothing to save, or it is on its way. */
    canSave: item !== null && !inPlan,
    /** It is on its way and stands still for want of a network. */
    waits: inPlan && saveState === 'waiting',
    save: () => item !== null && edit([{ op: 'add', item }]),
  };
}

const wordsOf = (item: PlanItem) => (item.kind === 'note' ? item.text : 'title' in item ? item.title : '');

const adds = (change: PlanChange, id: string) => change.some((edit) => edit.op === 'add' && edit.item.id === id);
