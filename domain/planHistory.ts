import { DomainError } from './errors.ts';
import type { PersonKey } from './people.ts';
import type { Plan, PlanItem } from './plan.ts';
import type { PlanChange, PlanConflict } from './planChange.ts';

/** How a change came about. */
export const PLAN_EDIT_KINDS = ['edit', 'undo', 'redo', 'restore', 'template', 'import'] as const;
export type PlanEditKind = (typeof PLAN_EDIT_KINDS)[number];

/** A change as it was made. Numbers count from 1, one a change; a plan without any has revision 0. */
export interface PlanRevision {
  readonly number: number;
  /** Chosen by whoever made the change, so that one sent twice is known. */
  readonly id: string;
  readonly by: PersonKey;
  readonly at: Date;
  readonly how: PlanEditKind;
  readonly change: PlanChange;
}

/** The same for those who read it. */
export interface PlanRevisionView {
  readonly number: number;
  /** Null for somebody who is no longer known. */
  readonly by: string | null;
  readonly at: string;
  readonly how: PlanEditKind;
  readonly change: PlanChange;
}

/** Somebody who can be given an activity by name. */
export interface PlanPerson {
  readonly person: PersonKey;
  readonly name: string;
}

/** The plan with what an editor of it needs. */
export interface PlanView extends Plan {
  readonly revision: number;
  readonly people: readonly PlanPerson[];
}

/** What became of a change that was sent in. A conflict changes nothing; `plan` is then what stands. */
export type PlanSaved =
  | { readonly outcome: 'saved'; readonly revision: number; readonly applied: PlanChange }
  | { readonly outcome: 'conflict'; readonly conflicts: readonly PlanConflict[]; readonly plan: PlanView };

/** More than any plan has, and few enough to draw. */
export const MOST_ITEMS = 2000;

/** Refuses what no plan can be. @throws DomainError `invalidInput` with the fault, never with what was written */
export function requirePossible(plan: Plan): void {
  if (plan.items.length > MOST_ITEMS) throw new DomainError('invalidInput', 'items: too many');
  for (const item of plan.items) if (!inOrder(item)) throw new DomainError('invalidInput', 'to: before from');
}

const inOrder = (item: PlanItem): boolean => !('from' in item) || item.from <= item.to;
