import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Step } from '../../../../domain/plan.ts';
import {
  applyChange,
  edited,
  invert,
  type PlanChange,
  type PlanConflict,
  resume,
} from '../../../../domain/planChange.ts';
import type { PlanView } from '../../../../domain/planHistory.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { askAgain } from '../../api/askAgain.ts';
import { keys } from '../../api/keys.ts';

/** What somebody wishes to change. The id stays the same when it is sent again, so that it is done once. */
export interface Wish {
  readonly id: string;
  readonly how: 'edit' | 'undo';
  readonly change: PlanChange;
  /** The step it is about, as it was. */
  readonly step: Step;
}

/** A wish that is not in the plan: somebody else was there first, or the service did not take it. */
export type Trouble =
  | { readonly wish: Wish; readonly conflict: PlanConflict }
  | { readonly wish: Wish; readonly error: Error };

export interface PlanEdit {
  /** Gives a step another status: shown at once, and taken back where it could not be saved. */
  setStatus(step: Step, status: Step['status']): void;
  /** Takes back a wish that was saved. */
  undo(saved: Saved): void;
  /** Sends the wish once more; where it met a conflict, with one's own version in the place of what stands. */
  insist(trouble: Trouble): void;
  /** Lets what stands stand. */
  letBe(trouble: Trouble): void;
  /** Puts what was saved last out of sight. */
  close(): void;
  /** What was saved last. */
  readonly saved: Saved | null;
  readonly troubles: readonly Trouble[];
}

export interface Saved {
  readonly wish: Wish;
  readonly applied: PlanChange;
}

/** Edits of one plan, sent one after the other. Nothing that was wished is forgotten before its author was told. */
export function usePlanEdit(engagementId: string): PlanEdit {
  const api = useApi();
  const queries = useQueryClient();
  const [saved, setSaved] = useState<Saved | null>(null);
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const key = keys.plan(engagementId);
  const mutationKey = ['changePlan', engagementId];
  const { mutate } = useMutation({
    mutationKey,
    scope: { id: mutationKey.join(' ') },
    mutationFn: ({ id, how, change }: Wish) =>
      api.call('changePlan', { params: { engagementId }, body: { id, how, change } }),
    onMutate: async ({ change }) => {
      await queries.cancelQueries({ queryKey: key });
      queries.setQueryData<PlanView>(key, (shown) => shown && { ...shown, ...applyChange(shown, change).plan });
    },
    onSuccess: (outcome, wish) => {
      if (outcome.outcome === 'saved') setSaved({ wish, applied: outcome.applied });
      else setTroubles((others) => [...others, ...outcome.conflicts.map((conflict) => ({ wish, conflict }))]);
    },
    onError: (error, wish) => setTroubles((others) => [...others, { wish, error }]),
    onSettled: () => {
      // While another is on its way the plan on the screen is ahead of the service's.
      if (queries.isMutating({ mutationKey }) > 1) return;
      void askAgain(queries, { engagementId, what: 'plan' });
    },
  });
  const letBe = (trouble: Trouble) => setTroubles((all) => all.filter((one) => one !== trouble));
  return {
    setStatus(step, status) {
      const change = edited<Step>(step, { status });
      if (change.length > 0) mutate({ id: crypto.randomUUID(), how: 'edit', change, step });
    },
    undo({ wish, applied }) {
      setSaved(null);
      mutate({ id: crypto.randomUUID(), how: 'undo', change: invert(applied), step: wish.step });
    },
    insist(trouble) {
      letBe(trouble);
      const { wish } = trouble;
      if ('error' in trouble) mutate(wish);
      else mutate({ ...wish, id: crypto.randomUUID(), change: resume(trouble.conflict) });
    },
    letBe,
    close: () => setSaved(null),
    saved,
    troubles,
  };
}
