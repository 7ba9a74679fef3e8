import { CHANGES_KEPT } from '../../domain/cleanUp.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { Plan } from '../../domain/plan.ts';
import { rewind } from '../../domain/planChange.ts';
import type { PlanPerson, PlanRevisionView, PlanView } from '../../domain/planHistory.ts';
import { admit } from './access.ts';
import { namesOf } from './people.ts';
import type { Context, Stores } from './ports/context.ts';
import type { StoredPlan } from './ports/plans.ts';

/** @throws DomainError as {@link admit} */
export async function readPlan(context: Context, person: PersonKey, engagementId: string): Promise<PlanView> {
  await admit(context.db, person, engagementId, 'readPlan');
  return viewPlan(context.db, engagementId);
}

/** The plan with those who can be given activities by name. */
export async function viewPlan(stores: Stores, engagementId: string): Promise<PlanView> {
  const { plan, revision } = await stores.plans.read(engagementId);
  return { ...plan, revision, people: await peopleIn(stores, engagementId) };
}

/** Each once, however many roles they hold. */
async function peopleIn(stores: Stores, engagementId: string): Promise<PlanPerson[]> {
  const holders = await stores.engagements.holders(engagementId);
  const people = await stores.people.names(
    engagementId,
    holders.map(({ person }) => person),
  );
  return [...people].sort((a, b) => a.name.localeCompare(b.name, 'nb'));
}

/** Who changed what and when, newest first; the newest {@link CHANGES_KEPT}. @throws DomainError as {@link admit} */
export async function readPlanHistory(
  context: Context,
  person: PersonKey,
  engagementId: string,
): Promise<PlanRevisionView[]> {
  await admit(context.db, person, engagementId, 'readPlan');
  const revisions = await context.db.plans.newestRevisions(engagementId, CHANGES_KEPT);
  const nameOf = await namesOf(
    context.db,
    engagementId,
    revisions.map(({ by }) => by),
  );
  return revisions.map(({ number, by, at, how, change }) => ({
    number,
    by: nameOf(by),
    at: at.toISOString(),
    how,
    change,
  }));
}

/**
 * The plan as it was right after a change; 0 is before the first.
 * @throws DomainError as {@link admit}; `notFound` for a revision that is not there, or not any more
 */
export async function readEarlierPlan(
  context: Context,
  person: PersonKey,
  engagementId: string,
  number: number,
): Promise<Plan> {
  await admit(context.db, person, engagementId, 'readPlan');
  return planAt(context.db, engagementId, await context.db.plans.read(engagementId), number);
}

/**
 * The plan as it was right after a change.
 * @throws DomainError `notFound` for a revision that is not there, or that came before those that are kept
 */
export async function planAt(
  stores: Stores,
  engagementId: string,
  { plan, revision }: StoredPlan,
  number: number,
): Promise<Plan> {
  if (number < 0 || number > revision) throw new DomainError('notFound');
  const later = await stores.plans.revisions(engagementId, number, revision);
  // With one missing on the way back, what came out would be a plan that never was.
  if (later.length < revision - number) throw new DomainError('notFound');
  return rewind(
    plan,
    later.map(({ change }) => change),
  );
}
