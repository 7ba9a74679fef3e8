import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import { applyChange, diff, type PlanChange, peopleGiven } from '../../domain/planChange.ts';
import { type PlanEditKind, type PlanSaved, requirePossible } from '../../domain/planHistory.ts';
import { admit } from './access.ts';
import type { Context, Stores } from './ports/context.ts';
import type { StoredPlan } from './ports/plans.ts';
import { planAt, viewPlan } from './readPlan.ts';
import { requireSessions, retellSessions } from './sessionNotes.ts';

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
  return changePlan(context, person, engagementId, { id, how: 'restore' }, async (stored, stores) =>
    diff(stored.plan, await planAt(stores, engagementId, stored, revision)),
  );
}

/**
 * The one way a plan is changed by somebody. `make` is given the plan as it stands, held until the change is written.
 * @throws DomainError as {@link admit}; `invalidInput` for a plan that cannot be; `responsibleUnknown` for a person who is
 * made responsible without ever having held a role here
 */
export async function changePlan(
  context: Context,
  person: PersonKey,
  engagementId: string,
  { id, how }: PlanEditing,
  make: (now: StoredPlan, stores: Stores) => Promise<PlanChange>,
): Promise<PlanSaved> {
  return context.db.transaction(async (stores): Promise<PlanSaved> => {
    await admit(stores, person, engagementId, 'editPlan');
    const stored = await stores.plans.lock(engagementId);
    const { plan, revision } = stored;
    const earlier = await stores.plans.findRevision(engagementId, id);
    if (earlier !== null) return { outcome: 'saved', revision: earlier.number, applied: earlier.change };
    const outcome = applyChange(plan, await make(stored, stores));
    if (outcome.conflicts.length > 0) {
      return { outcome: 'conflict', conflicts: outcome.conflicts, plan: await viewPlan(stores, engagementId) };
    }
    if (outcome.applied.length === 0) return { outcome: 'saved', revision, applied: [] };
    requirePossible(outcome.plan);
    await requireHolders(stores, engagementId, outcome.applied);
    await requireSessions(stores, engagementId, outcome.applied);
    const number = revision + 1;
    await stores.plans.save(engagementId, plan, outcome.plan, {
      number,
      id,
      by: person,
      at: context.now(),
      how,
      change: outcome.applied,
    });
    await retellSessions(context, stores, plan, outcome.applied);
    await stores.changes.publish(engagementId, 'plan');
    return { outcome: 'saved', revision: number, applied: outcome.applied };
  });
}

/** An id of somebody else's would give their name away here, and a title to them there. @throws DomainError `responsibleUnknown` */
async function requireHolders(stores: Stores, engagementId: string, applied: PlanChange): Promise<void> {
  const given = peopleGiven(applied);
  if (!(await stores.roleHolders.haveAllHeld(engagementId, given))) throw new DomainError('responsibleUnknown');
}
