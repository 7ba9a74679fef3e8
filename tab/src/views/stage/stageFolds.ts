import { type IsoDate, type Plan, phasesOf } from '../../../../domain/plan.ts';
import { type Folds, OUTSIDE, opensByItself } from '../plan/timeline/folds.ts';

/**
 * Which phases stand unfolded on the stage: the one in focus alone, the rest calm; without a focus the one we are in and
 * that of the next milestone.
 */
export function stageFolds(plan: Plan, today: IsoDate, phaseId: string | null): Folds {
  const ids = phasesOf(plan).map(({ phase }) => phase?.id ?? OUTSIDE);
  const open = phaseId !== null && ids.includes(phaseId) ? new Set([phaseId]) : opensByItself(plan, today);
  return new Map(ids.map((id) => [id, open.has(id)]));
}
