import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { applyChange, type PlanChange, resumeAll, withoutConflicts } from '../../../../../domain/planChange.ts';
import type { PlanView } from '../../../../../domain/planHistory.ts';
import { useApi } from '../../../api/ApiContext.tsx';
import { askAgain } from '../../../api/askAgain.ts';
import { keys } from '../../../api/keys.ts';
import type { PlanEditor, Saved, SaveState, Trouble, Wish } from './planEditor.ts';
import { NO_TRAIL, nextStep, saved as savedOn, type TrailStep, taken } from './trail.ts';

const saveStateOf = ({ isPending, isPaused }: { isPending: boolean; isPaused: boolean }): SaveState => {
  if (isPaused) return 'waiting';
  return isPending ? 'saving' : 'saved';
};

/** Edits of one plan, sent one after the other. Nothing that was wished is forgotten before its author was told. */
export function usePlanEditing(engagementId: string): Omit<PlanEditor, 'engagement' | 'plan' | 'today' | 'mayEdit'> {
  const api = useApi();
  const queries = useQueryClient();
  const [saved, setSaved] = useState<Saved | null>(null);
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const [trail, setTrail] = useState(NO_TRAIL);
  const key = keys.plan(engagementId);
  const mutationKey = ['changePlan', engagementId];
  const mutation = useMutation({
    mutationKey,
    scope: { id: mutationKey.join(' ') },
    mutationFn: ({ id, how, change }: Wish) =>
      api.call('changePlan', { params: { engagementId }, body: { id, how, change } }),
    onMutate: async ({ change }) => {
      await queries.cancelQueries({ queryKey: key });
      queries.setQueryData<PlanView>(key, (shown) => shown && { ...shown, ...applyChange(shown, change).plan });
    },
    onSuccess: (outcome, wish) => {
      if (outcome.outcome === 'conflict') {
        setTroubles((others) => [...others, { wish, conflicts: outcome.conflicts }]);
        return;
      }
      setSaved({ wish, applied: outcome.applied });
      setTrail((trail) => savedOn(trail, wish.how, outcome.applied));
    },
    onError: (error, wish) => setTroubles((others) => [...others, { wish, error }]),
    onSettled: () => {
      // While another is on its way the plan on the screen is ahead of the service's.
      if (queries.isMutating({ mutationKey }) > 1) return;
      void askAgain(queries, { engagementId, what: 'plan' });
    },
  });
  const send = (how: TrailStep, change: PlanChange) => {
    if (change.length > 0) mutation.mutate({ id: crypto.randomUUID(), how, change });
  };
  const step = (how: 'undo' | 'redo') => {
    const change = nextStep(trail, how);
    if (change === null) return;
    setTrail(taken(trail, how));
    send(how, change);
  };
  const forget = (trouble: Trouble) => setTroubles((all) => all.filter((one) => one !== trouble));
  const idle = !mutation.isPending;
  return {
    edit: (change) => send('edit', change),
    takeIn: (change) => send('import', change),
    undo: () => step('undo'),
    redo: () => step('redo'),
    canUndo: idle && trail.done.length > 0,
    canRedo: idle && trail.undone.length > 0,
    saveState: saveStateOf(mutation),
    saved,
    close: () => setSaved(null),
    troubles,
    insist(trouble) {
      forget(trouble);
      const { wish } = trouble;
      if ('error' in trouble) mutation.mutate(wish);
      else send(wish.how, resumeAll(wish.change, trouble.conflicts));
    },
    letBe(trouble) {
      forget(trouble);
      if ('conflicts' in trouble) send(trouble.wish.how, withoutConflicts(trouble.wish.change, trouble.conflicts));
    },
  };
}
