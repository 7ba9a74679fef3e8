import { invert, type PlanChange } from '../../../../../domain/planChange.ts';

/** One's own changes of this visit, the newest last: what can be taken back, and what can be done again. */
export interface Trail {
  readonly done: readonly PlanChange[];
  readonly undone: readonly PlanChange[];
}

export type TrailStep = 'edit' | 'import' | 'undo' | 'redo';

export const NO_TRAIL: Trail = { done: [], undone: [] };

/** What to send to take back the newest change, or to do it again; null where there is none. */
export function nextStep({ done, undone }: Trail, how: 'undo' | 'redo'): PlanChange | null {
  const newest = how === 'undo' ? done.at(-1) : undone.at(-1);
  if (newest === undefined) return null;
  return how === 'undo' ? invert(newest) : newest;
}

/** The trail without the change that is now being taken back, or done again. */
export function taken({ done, undone }: Trail, how: 'undo' | 'redo'): Trail {
  return how === 'undo' ? { done: done.slice(0, -1), undone } : { done, undone: undone.slice(0, -1) };
}

/** The trail after a step back or forth that came to nothing was given up: it can be taken once more. */
export function givenUp({ done, undone }: Trail, how: TrailStep, change: PlanChange): Trail {
  if (how === 'undo') return { done: [...done, invert(change)], undone };
  return how === 'redo' ? { done, undone: [...undone, change] } : { done, undone };
}

/** The trail after a change was saved, with what it changed in truth. A new edit ends what could be done again. */
export function saved({ done, undone }: Trail, how: TrailStep, applied: PlanChange): Trail {
  if (applied.length === 0) return { done, undone };
  if (how === 'undo') return { done, undone: [...undone, invert(applied)] };
  return { done: [...done, applied], undone: how === 'redo' ? undone : [] };
}
