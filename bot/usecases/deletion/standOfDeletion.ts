import {
  type ConfirmedBy,
  carriedOutFrom,
  type Deciding,
  type DeletionProposal,
  isStopTold,
  mayConfirm,
  type Obstacle,
  obstaclesTo,
  stillConfirmedBy,
} from '../../../domain/archive/deletion.ts';
import { municipalityHasPeople, sideOf } from '../../../domain/archive/sides.ts';
import type { DecidingView, DeletionView } from '../../../domain/archive/views.ts';
import { localDate } from '../../../domain/calendar.ts';
import type { PersonKey, Role } from '../../../domain/people.ts';
import type { EngagementView } from '../../../domain/views.ts';
import { namesOf } from '../people.ts';
import type { Stores } from '../ports/context.ts';

/** What keeps an engagement from being deleted at this moment. */
export async function obstaclesNow(stores: Stores, engagementId: string, now: Date): Promise<Obstacle[]> {
  const { endedOn, marks } = await stores.archive.state(engagementId);
  const facts = await stores.deletions.facts(engagementId);
  return obstaclesTo({ endedOn, marks, ...facts }, localDate(now).toString());
}

/**
 * Whether the municipality has anybody who could say no, or has had: taking everybody's role away there makes nobody else
 * speak for it.
 */
export async function hasMunicipalityPeople(stores: Stores, engagementId: string): Promise<boolean> {
  if (municipalityHasPeople(await stores.roleHolders.list(engagementId))) return true;
  return (await stores.roleHolders.past(engagementId)).some(({ municipal }) => municipal);
}

/** How a proposal that is neither confirmed nor stopped stands. */
export interface ProposalStand {
  readonly needs: ConfirmedBy;
  /** Whoever proposed it no longer speaks for the side they spoke for. */
  readonly lapsed: boolean;
}

export async function standOf(stores: Stores, proposal: DeletionProposal): Promise<ProposalStand> {
  const { engagementId, proposed } = proposal;
  const roles = await stores.engagements.rolesOf(proposed.person, engagementId);
  return {
    needs: stillConfirmedBy(proposal, await hasMunicipalityPeople(stores, engagementId)),
    lapsed: sideOf(roles) !== sideOf([proposed.role]),
  };
}

/** Who stopped the newest deletion and when, for as long as everybody is told; null where one is on its way again. */
export async function stopToTell(
  stores: Stores,
  engagementId: string,
  now: Date,
): Promise<EngagementView['stoppedDeletion']> {
  const stopped = (await stores.deletions.newest(engagementId))?.stopped ?? null;
  if (stopped === null || !isStopTold(stopped.at, now)) return null;
  const nameOf = await namesOf(stores, engagementId, [stopped.person]);
  return { by: nameOf(stopped.person), at: stopped.at.toISOString() };
}

/** Who reads; null where several do. */
export type Reader = { readonly person: PersonKey; readonly roles: readonly Role[] } | null;

/** A proposal as somebody sees it, with the names of today. */
export async function viewDeletion(stores: Stores, proposal: DeletionProposal, reader: Reader): Promise<DeletionView> {
  const { proposed, confirmed, stopped } = proposal;
  const nameOf = await namesOf(
    stores,
    proposal.engagementId,
    [proposed, confirmed, stopped].flatMap((one) => one?.person ?? []),
  );
  const { needs, lapsed } = await standOf(stores, proposal);
  const decided = ({ person, role, at }: Deciding): DecidingView => ({
    by: nameOf(person),
    role,
    at: at.toISOString(),
  });
  const waiting = confirmed === null && stopped === null;
  return {
    id: proposal.id,
    decidedBy: proposal.decidedBy,
    reference: proposal.reference,
    proposed: decided(proposed),
    confirmed: confirmed && decided(confirmed),
    stopped: stopped && { by: nameOf(stopped.person), at: stopped.at.toISOString() },
    dueAt: confirmed && carriedOutFrom(confirmed.at).toISOString(),
    needs,
    mine: waiting && !lapsed && reader !== null && mayConfirm(proposal, needs, reader),
    lapsed: waiting && lapsed,
  };
}
