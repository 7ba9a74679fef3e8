import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { Plan } from '../../domain/plan.ts';
import { applyChange, diff, type PlanChange, rewind } from '../../domain/planChange.ts';
import { type PlanEditKind, type PlanSaved, requirePossible } from '../../domain/planHistory.ts';
import { admit } from './access.ts';
import type { Context } from './ports/context.ts';
import { viewPlan } from './readPlan.ts';

export interface PlanEditing {
  /** Of this change; sent again with the same id it is done once. */
  readonly id: string;
  readonly how: PlanEditKind;
}

/**
 * Does a change to the plan, whole or not at all. Where somebody else changed the same thing first, nothing is written
 * and both versions are told.
 * @throws DomainError as {@link admit}; `invalidInput` for a plan that cannot be
 */
export function editPlan(
  context: Context,
  person: PersonKey,
  engagementId: string,
  editing: PlanEditing,
  change: PlanChange,
): Promise<PlanSaved> {
  return changePlan(context, person, engagementId, editing, async () => change);
}

/**
 * Makes the plan what it was at an earlier revision; what was done since stays in the history.
 * @throws DomainError as {@link admit}; `notFound` for a revision that is not there
 */
export function restorePlan(
  context: Context,
  person: PersonKey,
  engagementId: string,
  id: string,
  revision: number,
): Promise<PlanSaved> {
  return changePlan(context, person, engagementId, { id, how: 'restore' }, async (now, since) =>
    diff(now, rewind(now, await since(revision))),
  );
}

/** Changes above a revision, oldest first. @throws DomainError `notFound` for a revision that is not there */
export type Since = (revision: number) => Promise<PlanChange[]>;

/**
 * The one way a plan is changed by somebody. `make` is given the plan as it stands, held until the change is written.
 * @throws DomainError as {@link admit}; `invalidInput` for a plan that cannot be
 */
export async function changePlan(
  context: Context,
  person: PersonKey,
  engagementId: string,
  { id, how }: PlanEditing,
  make: (now: Plan, since: Since) => Promise<PlanChange>,
): Promise<PlanSaved> {
  return context.db.transaction(async (stores): Promise<PlanSaved> => {
    await admit(stores, person, engagementId, 'editPlan');
    const { plan, revision } = await stores.plans.lock(engagementId);
    const earlier = await stores.plans.findRevision(engagementId, id);
    if (earlier !== null) return { outcome: 'saved', revision: earlier.number, applied: earlier.change };
    const since: Since = async (number) => {
      if (number < 0 || number > revision) throw new DomainError('notFound');
      return (await stores.plans.revisions(engagementId, number, revision)).map(({ change }) => change);
    };
    const outcome = applyChange(plan, await make(plan, since));
    if (outcome.conflicts.length > 0) {
      return { outcome: 'conflict', conflicts: outcome.conflicts, plan: await viewPlan(stores, engagementId) };
    }
    if (outcome.applied.length === 0) return { outcome: 'saved', revision, applied: [] };
    requirePossible(outcome.plan);
    const number = revision + 1;
    await stores.plans.save(engagementId, plan, outcome.plan, {
      number,
      id,
      by: person,
      at: context.now(),
      how,
      change: outcome.applied,
    });
    await stores.changes.publish(engagementId, 'plan');
    return { outcome: 'saved', revision: number, applied: outcome.applied };
  });
}
