import { onlineManager, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { applyChange, type PlanChange, resumeAll, withoutConflicts } from '../../../../../domain/planChange.ts';
import type { PlanView } from '../../../../../domain/planHistory.ts';
import { useApi, useWho } from '../../../api/ApiContext.tsx';
import { askAgain } from '../../../api/askAgain.ts';
import { ApiError, type ApiFault } from '../../../api/errors.ts';
import { keys } from '../../../api/keys.ts';
import { tabStore } from '../../../ui/stores.ts';
import { useLeaveWarning } from '../../../ui/useLeaveWarning.ts';
import { createKeptWishes } from './keptWishes.ts';
import type { PlanEditor, Saved, SaveState, Trouble, Wish } from './planEditor.ts';
import { givenUp, NO_TRAIL, nextStep, saved as savedOn, type TrailStep, taken } from './trail.ts';

/** What the service refuses it will refuse again; all else may pass, also having to sign in anew. */
const REFUSED: readonly ApiFault[] = ['invalidInput', 'responsibleUnknown', 'forbidden', 'tooLarge'];
const isRefused = (error: Error) => error instanceof ApiError && REFUSED.includes(error.fault);

function useSaveState(pending: boolean): SaveState {
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  if (!pending) return 'saved';
  return online ? 'saving' : 'waiting';
}

/**
 * Edits of one plan, sent one after the other. Nothing that was wished is forgotten before its author was told: what is
 * not answered stands in the browser tab's store, and is sent again when the plan comes up. `ready`: the plan is there.
 */
export function usePlanEditing(
  engagementId: string,
  ready: boolean,
): Omit<PlanEditor, 'engagement' | 'plan' | 'today' | 'mayEdit'> {
  const api = useApi();
  const who = useWho();
  const kept = useMemo(() => createKeptWishes(tabStore, `plan ${who} ${engagementId}`), [who, engagementId]);
  const queries = useQueryClient();
  const [saved, setSaved] = useState<Saved | null>(null);
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const [trail, setTrail] = useState(NO_TRAIL);
  const key = keys.plan(engagementId);
  const mutationKey = keys.planChanges(engagementId);
  const mutation = useMutation({
    mutationKey,
    scope: { id: mutationKey.join(' ') },
    // Unlike other writes, an edit waits for the network: it is shown, kept, and known by its id.
    networkMode: 'online',
    mutationFn: ({ id, how, change }: Wish) =>
      api.call('changePlan', { params: { engagementId }, body: { id, how, change } }),
    onMutate: async (wish) => {
      const { change } = wish;
      kept.keep(wish);
      await queries.cancelQueries({ queryKey: key });
      queries.setQueryData<PlanView>(key, (shown) => shown && { ...shown, ...applyChange(shown, change).plan });
    },
    onSuccess: (outcome, wish) => {
      if (outcome.outcome === 'conflict') {
        setTroubles((others) => [...others, { wish, conflicts: outcome.conflicts }]);
        return;
      }
      kept.drop(wish.id);
      setSaved({ wish, applied: outcome.applied });
      setTrail((trail) => savedOn(trail, wish.how, outcome.applied));
    },
    onError: (error, wish) => {
      if (isRefused(error)) kept.drop(wish.id);
      setTroubles((others) => [...others, { wish, error }]);
    },
    onSettled: () => {
      // The last one asks for all; until then, what was asked before this one was saved must not come after it.
      if (queries.isMutating({ mutationKey }) > 1) void queries.cancelQueries({ queryKey: key });
      else void askAgain(queries, { engagementId, what: 'plan' });
    },
  });
  const { mutate } = mutation;
  useEffect(() => {
    if (ready) for (const wish of kept.list()) mutate(wish);
  }, [ready, kept, mutate]);
  const send = (how: TrailStep, change: PlanChange) => {
    if (change.length > 0) mutate({ id: crypto.randomUUID(), how, change });
  };
  const step = (how: 'undo' | 'redo') => {
    const change = nextStep(trail, how);
    if (change === null) return;
    setTrail(taken(trail, how));
    send(how, change);
  };
  const forget = (trouble: Trouble) => {
    kept.drop(trouble.wish.id);
    setTroubles((all) => all.filter((one) => one !== trouble));
  };
  const saveState = useSaveState(mutation.isPending);
  useLeaveWarning(saveState !== 'saved' || troubles.length > 0);
  const idle = !mutation.isPending;
  return {
    edit: (change) => send('edit', change),
    record(applied) {
      setSaved({ wish: { id: crypto.randomUUID(), how: 'edit', change: applied }, applied });
      setTrail((trail) => savedOn(trail, 'edit', applied));
    },
    takeIn: (change) => send('import', change),
    undo: () => step('undo'),
    redo: () => step('redo'),
    canUndo: idle && trail.done.length > 0,
    canRedo: idle && trail.undone.length > 0,
    saveState,
    saved,
    close: () => setSaved(null),
    troubles,
    insist(trouble) {
      forget(trouble);
      const { wish } = trouble;
      if ('error' in trouble) mutate(wish);
      else send(wish.how, resumeAll(wish.change, trouble.conflicts));
    },
    letBe(trouble) {
      forget(trouble);
      const { how, change } = trouble.wish;
      if ('conflicts' in trouble) send(how, withoutConflicts(change, trouble.conflicts));
      else setTrail((trail) => givenUp(trail, how, change));
    },
  };
}
