import type { Plan } from '../../../domain/plan.ts';
import type { PlanRevision } from '../../../domain/planHistory.ts';

export interface StoredPlan {
  readonly plan: Plan;
  /** Of the last change; 0 when there was none. */
  readonly revision: number;
}

export interface PlanStore {
  /** An engagement without a plan has an empty one. */
  find(engagementId: string): Promise<Plan>;
  read(engagementId: string): Promise<StoredPlan>;
  /** The same, held until the transaction ends: changes to one plan come one after the other. */
  lock(engagementId: string): Promise<StoredPlan>;
  /** Writes what a change made of the plan, and the change itself as its newest revision. */
  save(engagementId: string, before: Plan, after: Plan, revision: PlanRevision): Promise<void>;
  /** The change with this id, where it was made before. */
  findRevision(engagementId: string, id: string): Promise<PlanRevision | null>;
  /** Changes with numbers above `after` up to and including `to`, oldest first. */
  revisions(engagementId: string, after: number, to: number): Promise<PlanRevision[]>;
  /** The newest changes, newest first, at most `limit`. */
  newestRevisions(engagementId: string, limit: number): Promise<PlanRevision[]>;
}
