import { createContext, useContext } from 'react';
import type { IsoDate } from '../../../../../domain/plan.ts';
import type { PlanChange, PlanConflict } from '../../../../../domain/planChange.ts';
import type { PlanView } from '../../../../../domain/planHistory.ts';
import type { EngagementView } from '../../../../../domain/views.ts';
import type { TrailStep } from './trail.ts';

/** What somebody wishes to change. The id stays the same when it is sent again, so that it is done once. */
export interface Wish {
  readonly id: string;
  readonly how: TrailStep;
  readonly change: PlanChange;
}

/** A wish that is not in the plan: somebody else was there first, or the service did not take it. */
export type Trouble =
  | { readonly wish: Wish; readonly conflicts: readonly PlanConflict[] }
  | { readonly wish: Wish; readonly error: Error };

export interface Saved {
  readonly wish: Wish;
  readonly applied: PlanChange;
}

/** Where one's newest edits are: with the service, on their way, or waiting for the network. */
export type SaveState = 'saved' | 'saving' | 'waiting';

/** The plan of one engagement as it is being edited. */
export interface PlanEditor {
  readonly engagement: EngagementView;
  /** With one's own edits in it, also those that are on their way. */
  readonly plan: PlanView;
  readonly today: IsoDate;
  readonly mayEdit: boolean;
  /** Shows at once, saves by itself, and is taken back where it could not be saved. Nothing for an empty change. */
  edit(change: PlanChange): void;
  /** Takes note of what an act elsewhere on the page changed, so that it can be undone like an edit. */
  record(applied: PlanChange): void;
  /** The same for what comes out of a file; the history says so. */
  takeIn(change: PlanChange): void;
  undo(): void;
  redo(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saveState: SaveState;
  /** What was saved last. */
  readonly saved: Saved | null;
  /** Puts what was saved last out of sight. */
  close(): void;
  readonly troubles: readonly Trouble[];
  /** Sends the wish once more; what met a conflict, with one's own version in the place of what stands. */
  insist(trouble: Trouble): void;
  /** Lets what stands stand; what met no conflict is done. */
  letBe(trouble: Trouble): void;
}

/** What is picked out and what is open, the same in the timeline and in the list. */
export interface PlanDesk {
  readonly selected: ReadonlySet<string>;
  /** `only` leaves this one alone selected; `toggle` adds it or takes it away. */
  select(id: string, how: 'only' | 'toggle'): void;
  clearSelection(): void;
  /** The item whose panel is open; null for none. */
  readonly openId: string | null;
  open(id: string | null): void;
}

export const PlanEditorContext = createContext<PlanEditor | null>(null);
export const PlanDeskContext = createContext<PlanDesk | null>(null);

/** @throws Error outside a PlanEditorProvider */
export function usePlanEditor(): PlanEditor {
  const editor = useContext(PlanEditorContext);
  if (editor === null) throw new Error('usePlanEditor stands outside a PlanEditorProvider.');
  return editor;
}

/** @throws Error outside a PlanEditorProvider */
export function usePlanDesk(): PlanDesk {
  const desk = useContext(PlanDeskContext);
  if (desk === null) throw new Error('usePlanDesk stands outside a PlanEditorProvider.');
  return desk;
}
