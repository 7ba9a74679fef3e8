import { useState } from 'react';
import { useParams } from 'react-router';
import { isStep, type Plan, phasesOf, type Step } from '../../../../../domain/plan.ts';
import { type Folds, OUTSIDE } from '../timeline/folds.ts';

/** The step that the page's address names; undefined where it names none, null where the plan has no such step. */
export function useLinkedStep(plan: Plan): Step | null | undefined {
  const { stepId } = useParams();
  if (stepId === undefined) return undefined;
  return plan.items.filter(isStep).find(({ id }) => id.toLowerCase() === stepId.toLowerCase()) ?? null;
}

/** The timeline's folds as the page begins: the phase of the linked step unfolded. */
export function foldsShowing(plan: Plan, step: Step | null | undefined): Folds {
  const home = step ? phasesOf(plan).find(({ steps }) => steps.some(({ id }) => id === step.id)) : undefined;
  return home === undefined ? new Map() : new Map([[home.phase?.id ?? OUTSIDE, true]]);
}

export function useLinkedFolds(plan: Plan) {
  const step = useLinkedStep(plan);
  return useState<Folds>(() => foldsShowing(plan, step));
}
