import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { Plan } from '../../domain/plan.ts';
import { rewind } from '../../domain/planChange.ts';
import type { PlanPerson, PlanRevisionView, PlanView } from '../../domain/planHistory.ts';
import { admit } from './access.ts';
import type { Context, Stores } from './ports/context.ts';

/** As many changes as anybody reads through. */
const MOST_TOLD = 200;

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

async function peopleIn(stores: Stores, engagementId: string): Promise<PlanPerson[]> {
  const holders = await stores.engagements.holders(engagementId);
  const people: PlanPerson[] = [];
  for (const { person } of holders) {
    const found = await stores.people.find(person);
    if (found !== null) people.push({ person, name: found.name });
  }
  return people.sort((a, b) => a.name.localeCompare(b.name, 'nb'));
}

/** Who changed what and when, newest first; the newest {@link MOST_TOLD}. @throws DomainError as {@link admit} */
export async function readPlanHistory(
  context: Context,
  person: PersonKey,
  engagementId: string,
): Promise<PlanRevisionView[]> {
  await admit(context.db, person, engagementId, 'readPlan');
  const revisions = await context.db.plans.newestRevisions(engagementId, MOST_TOLD);
  const names = new Map<string, string | null>();
  for (const { by } of revisions) {
    if (!names.has(by.objectId)) names.set(by.objectId, (await context.db.people.find(by))?.name ?? null);
  }
  return revisions.map(({ number, by, at, how, change }) => ({
    number,
    by: names.get(by.objectId) ?? null,
    at: at.toISOString(),
    how,
    change,
  }));
}

/**
 * The plan as it was right after a change; 0 is before the first.
 * @throws DomainError as {@link admit}; `notFound` for a revision that is not there
 */
export async function readEarlierPlan(
  context: Context,
  person: PersonKey,
  engagementId: string,
  number: number,
): Promise<Plan> {
  await admit(context.db, person, engagementId, 'readPlan');
  const { plan, revision } = await context.db.plans.read(engagementId);
  if (number < 0 || number > revision) throw new DomainError('notFound');
  const later = await context.db.plans.revisions(engagementId, number, revision);
  return rewind(
    plan,
    later.map(({ change }) => change),
  );
}
