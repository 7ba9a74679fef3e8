import { ACTS, type Act, may } from '../../domain/access.ts';
import type { Engagement } from '../../domain/engagement.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey, Role } from '../../domain/people.ts';
import type { Round } from '../../domain/round.ts';
import type { Stores } from './ports/context.ts';
import type { LedProgramme } from './ports/programmes.ts';

export interface Admission {
  readonly engagement: Engagement;
  readonly roles: readonly Role[];
}

/**
 * Lets a person do one act to one engagement.
 * @throws DomainError `engagementNotFound` when there is none or the person has no role in it (a stranger is not told
 * which), `engagementDeleted` for somebody who had a part in what was deleted, `forbidden` when none of their roles
 * allows the act.
 */
export async function admit(stores: Stores, person: PersonKey, engagementId: string, act: Act): Promise<Admission> {
  const engagement = await stores.engagements.find(engagementId);
  if (engagement === null) {
    const record = await stores.deletions.recordFor(person, engagementId);
    throw new DomainError(record === null ? 'engagementNotFound' : 'engagementDeleted');
  }
  const roles = await stores.engagements.rolesOf(person, engagementId);
  requireAct(roles, act);
  return { engagement, roles };
}

/**
 * Lets a person do one act to a programme that is of none of its engagements.
 * @throws DomainError `programmeNotFound` when there is none or the person has no role anywhere in it, `forbidden` when
 * none of their roles allows the act
 */
export async function admitToProgramme(
  stores: Stores,
  person: PersonKey,
  programmeId: string,
  act: Act,
): Promise<LedProgramme> {
  const programme = await stores.programmes.find(programmeId);
  // Asked of what there is not, too: the time it takes is not to tell a stranger which programmes there are.
  const roles = await stores.programmes.rolesIn(person, programmeId);
  if (programme === null || roles.length === 0) throw new DomainError('programmeNotFound');
  if (!may(roles, act)) throw new DomainError('forbidden', act);
  return programme;
}

/** The same for somebody whose roles in the engagement are known. @throws DomainError as {@link admit} */
export function requireAct(roles: readonly Role[], act: Act): void {
  if (roles.length === 0) throw new DomainError('engagementNotFound');
  if (!may(roles, act)) throw new DomainError('forbidden', act);
}

/**
 * The same for a round. `engagementId`, where an address names one, has to be the round's own.
 * @throws DomainError as {@link admit}, and `roundNotFound`.
 */
export async function admitToRound(
  stores: Stores,
  person: PersonKey,
  roundId: string,
  act: Act,
  engagementId?: string,
): Promise<Admission & { readonly round: Round }> {
  const round = await stores.rounds.find(roundId);
  if (round === null || (engagementId !== undefined && round.engagementId !== engagementId)) {
    if (engagementId !== undefined) await admit(stores, person, engagementId, act);
    throw new DomainError('roundNotFound');
  }
  return { ...(await admit(stores, person, round.engagementId, act)), round };
}

/** Every act these roles allow: what the surfaces offer, and nothing they would then refuse. */
export function actsOf(roles: readonly Role[]): Act[] {
  return ACTS.filter((act) => may(roles, act));
}
