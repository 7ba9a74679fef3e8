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
  return context.db.act(async (stores, outcome): Promise<PlanSaved> => {
    await admit(stores, person, engagementId, 'editPlan');
    const stored = await stores.plans.lock(engagementId);
    const { plan, revision } = stored;
    const earlier = await stores.plans.findRevision(engagementId, id);
    if (earlier !== null) {
      return outcome.unchanged({ outcome: 'saved', revision: earlier.number, applied: earlier.change });
    }
    const changed = applyChange(plan, await make(stored, stores));
    if (changed.conflicts.length > 0) {
      const now = await viewPlan(stores, engagementId);
      return outcome.refused('changedMeanwhile', { outcome: 'conflict', conflicts: changed.conflicts, plan: now });
    }
    if (changed.applied.length === 0) return outcome.unchanged({ outcome: 'saved', revision, applied: [] });
    requirePossible(changed.plan);
    await requireHolders(stores, engagementId, changed.applied);
    await requireSessions(stores, engagementId, changed.applied);
    const number = revision + 1;
    await stores.plans.save(engagementId, plan, changed.plan, {
      number,
      id,
      by: person,
      at: context.now(),
      how,
      change: changed.applied,
    });
    await retellSessions(context, stores, plan, changed.applied);
    await stores.changes.publish(engagementId, 'plan');
    return { outcome: 'saved', revision: number, applied: changed.applied };
  });
}

/** An id of somebody else's would give their name away here, and a title to them there. @throws DomainError `responsibleUnknown` */
async function requireHolders(stores: Stores, engagementId: string, applied: PlanChange): Promise<void> {
  const given = peopleGiven(applied);
  if (!(await stores.roleHolders.haveAllHeld(engagementId, given))) throw new DomainError('responsibleUnknown');
}
