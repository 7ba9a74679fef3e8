import type { IsoDate, Plan, Status } from '../../../domain/plan.ts';
import type { PlanRevision } from '../../../domain/planHistory.ts';

export interface StoredPlan {
  readonly plan: Plan;
  /** Of the last change; 0 when there was none. */
  readonly revision: number;
}

/** A milestone or a decision point, as much as a list of many says. */
export interface DatedStep {
  readonly engagementId: string;
  readonly id: string;
  readonly kind: 'milestone' | 'decision';
  readonly title: string;
  readonly on: IsoDate;
  readonly status: Status;
}

export interface PlanStore {
  /** Of many engagements at once: those from a day on, in the order they come; one query. */
  milestones(engagementIds: readonly string[], from: IsoDate): Promise<DatedStep[]>;
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
