import type { Grip } from './pull.ts';

/** Pixels that a hand may tremble before it counts as a movement. */
export const FAR = 4;

/** Pixels that a resting finger may slip. */
export const SLIP = 10;

/** A finger that rests so long means to drag; one that moves sooner means to scroll. */
export const LONG_PRESS_MS = 450;

/** Pixels from the edge of what is seen within which dragging scrolls, and how fast at most, in pixels a frame. */
const EDGE = 48;
const FASTEST = 14;

/** What a pointer went down on. */
export interface Grasp {
  readonly id: string;
  readonly grip: Grip;
}

/** The bar, and where on it, under an event's target; null elsewhere. */
export function graspOf(target: EventTarget | null): Grasp | null {
  if (!(target instanceof Element)) return null;
  const id = target.closest<HTMLElement>('[data-bar]')?.dataset['bar'];
  const grip = target.closest<HTMLElement>('[data-grip]')?.dataset['grip'];
  if (id === undefined || (grip !== 'move' && grip !== 'start' && grip !== 'end')) return null;
  return { id, grip };
}

/** How far to scroll in this frame for a pointer at `x`; further the nearer it is to an edge, and past it. */
export function edgeScroll(x: number, seen: { readonly left: number; readonly right: number }): number {
  const past = (distance: number) => Math.min(1, Math.max(0, (EDGE - distance) / EDGE)) * FASTEST;
  return Math.round(past(seen.right - x) - past(x - seen.left)) || 0;
}
