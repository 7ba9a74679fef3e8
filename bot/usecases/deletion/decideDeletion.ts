import { confirmedBy, mayConfirm, roleDeciding } from '../../../domain/archive/deletion.ts';
import type { Body } from '../../../domain/archive/marks.ts';
import type { ArchiveView } from '../../../domain/archive/views.ts';
import { DomainError } from '../../../domain/errors.ts';
import { type PersonKey, samePerson } from '../../../domain/people.ts';
import { admit } from '../access.ts';
import { readArchive } from '../archive.ts';
import type { Context, Stores } from '../ports/context.ts';
import { hasMunicipalityPeople, obstaclesNow, standOf } from './standOfDeletion.ts';
import { tellDeletion } from './tellDeletion.ts';

/** The decision that something is deleted: whose, and where it can be found. */
export interface Decision {
  readonly decidedBy: Body;
  readonly reference: string;
}

/**
 * Proposes that an engagement is deleted, by a body's recorded decision. Proposed again in the same words by the same
 * person it is proposed once; one whose proposer has no role any more gives way.
 * @throws DomainError as {@link admit}; `notArchived` while anything keeps it from being deleted, or where the body that
 * decides had no part; `changedMeanwhile` where somebody else has proposed it; `invalidInput` without a reference
 */
export async function proposeDeletion(
  context: Context,
  person: PersonKey,
  engagementId: string,
  { decidedBy, reference: written }: Decision,
): Promise<ArchiveView> {
  const reference = written.trim();
  await context.db.act(async (stores, outcome) => {
    await stores.engagements.lock(engagementId);
    const { engagement, roles } = await admit(stores, person, engagementId, 'decideDeletion');
    if (reference === '') throw new DomainError('invalidInput', 'reference');
    const at = context.now();
    const before = await stores.deletions.newest(engagementId);
    if (before !== null && before.stopped === null) {
      const own = samePerson(before.proposed.person, person) && before.decidedBy === decidedBy;
      if (own && before.reference === reference) return outcome.unchanged(undefined);
      if (before.confirmed !== null || !(await standOf(stores, before)).lapsed) {
        throw new DomainError('changedMeanwhile', 'deletion');
      }
      await stores.deletions.stop(before.id, { person, at });
    }
    await requireReady(context, stores, engagementId);
    const { marks } = await stores.archive.state(engagementId);
    if (marks.some((mark) => mark.body === decidedBy && mark.kind === 'notPart')) throw new DomainError('notArchived');
    const role = roleDeciding(roles);
    const needs = confirmedBy(role, await hasMunicipalityPeople(stores, engagementId));
    const proposed = { person, role, at };
    const id = context.newId();
    await stores.deletions.add({ id, engagementId, decidedBy, reference, needs, proposed });
    await tellDeletion(context, stores, engagement, { id }, person);
  });
  return readArchive(context, person, engagementId);
}

/**
 * Confirms what somebody else has proposed; it is carried out seven days from now. Confirmed twice it is confirmed once.
 * @throws DomainError as {@link admit}; `notFound` for a proposal that is not this engagement's; `changedMeanwhile` for
 * one that was stopped, or whose proposer has no role any more; `secondPersonNeeded` for one's own, and for what the other
 * side has to confirm; `notArchived` as {@link proposeDeletion}
 */
export async function confirmDeletion(
  context: Context,
  person: PersonKey,
  engagementId: string,
  proposalId: string,
): Promise<ArchiveView> {
  await context.db.act(async (stores, outcome) => {
    await stores.engagements.lock(engagementId);
    const { engagement, roles } = await admit(stores, person, engagementId, 'decideDeletion');
    const proposal = await ofEngagement(stores, engagementId, proposalId);
    if (proposal.stopped !== null) throw new DomainError('changedMeanwhile', 'stopped');
    if (proposal.confirmed !== null) return outcome.unchanged(undefined);
    const { needs, lapsed } = await standOf(stores, proposal);
    if (!mayConfirm(proposal, needs, { person, roles })) throw new DomainError('secondPersonNeeded', needs);
    if (lapsed) throw new DomainError('changedMeanwhile', 'lapsed');
    await requireReady(context, stores, engagementId);
    await stores.deletions.confirm(proposal.id, { person, role: roleDeciding(roles), at: context.now() });
    await tellDeletion(context, stores, engagement, proposal, person);
  });
  return readArchive(context, person, engagementId);
}

/**
 * Stops a deletion, whoever proposed or confirmed it: anybody who could decide it may, until it is carried out. Stopped
 * twice it is stopped once. @throws DomainError as {@link admit}, and `notFound`
 */
export async function stopDeletion(
  context: Context,
  person: PersonKey,
  engagementId: string,
  proposalId: string,
): Promise<ArchiveView> {
  await context.db.act(async (stores, outcome) => {
    await stores.engagements.lock(engagementId);
    const { engagement } = await admit(stores, person, engagementId, 'decideDeletion');
    const proposal = await ofEngagement(stores, engagementId, proposalId);
    if (proposal.stopped !== null) return outcome.unchanged(undefined);
    await stores.deletions.stop(proposal.id, { person, at: context.now() });
    await tellDeletion(context, stores, engagement, proposal, person);
  });
  return readArchive(context, person, engagementId);
}

async function ofEngagement(stores: Stores, engagementId: string, proposalId: string) {
  const proposal = await stores.deletions.find(proposalId);
  if (proposal?.engagementId !== engagementId) throw new DomainError('notFound', 'deletion');
  return proposal;
}

async function requireReady({ now }: Context, stores: Stores, engagementId: string): Promise<void> {
  const [first] = await obstaclesNow(stores, engagementId, now());
  if (first !== undefined) throw new DomainError('notArchived', first.kind);
}
