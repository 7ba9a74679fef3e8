import type { PersonKey, Role } from '../people.ts';
import { samePerson } from '../people.ts';
import type { IsoDate } from '../plan.ts';
import { type ArchiveMark, type Body, unmarked } from './marks.ts';
import { sideOf } from './sides.ts';

/** A deletion is carried out this long after it was confirmed, in days (product.md, Decisions). */
export const DELETION_WAITS_DAYS = 7;

/** Everybody is told that a deletion was stopped for this long, where they look, in days. */
export const STOP_TOLD_DAYS = 14;

const DAY_MS = 24 * 60 * 60_000;

/** The role somebody acts in when they decide, the widest of those they hold on their side. */
export function roleDeciding(roles: readonly Role[]): Role {
  const order: readonly Role[] = ['programmeLead', 'guide', 'mayor', 'chiefExecutive', 'processLeader'];
  const role = order.find((one) => roles.includes(one));
  if (role === undefined) throw new Error('A stranger decides nothing.');
  return role;
}

/** Somebody's part in a deletion. */
export interface Deciding {
  readonly person: PersonKey;
  /** The role they had then. */
  readonly role: Role;
  readonly at: Date;
}

/** Proposed by one, confirmed by another, then carried out when its time comes, unless somebody stops it. */
export interface DeletionProposal {
  readonly id: string;
  readonly engagementId: string;
  /** The body whose decision it is, and where that can be found. */
  readonly decidedBy: Body;
  readonly reference: string;
  /** Whose confirmation it needed when it was proposed. */
  readonly needs: ConfirmedBy;
  readonly proposed: Deciding;
  readonly confirmed: Deciding | null;
  readonly stopped: Omit<Deciding, 'role'> | null;
}

/** When a deletion confirmed at this moment may be carried out at the earliest. */
export function carriedOutFrom(confirmedAt: Date): Date {
  return new Date(confirmedAt.getTime() + DELETION_WAITS_DAYS * DAY_MS);
}

/** Whether a deletion stopped at this moment is still told of. */
export function isStopTold(stoppedAt: Date, now: Date): boolean {
  return now.getTime() - stoppedAt.getTime() < STOP_TOLD_DAYS * DAY_MS;
}

/** Whose confirmation a proposal needs. */
export type ConfirmedBy = 'municipality' | 'guidance' | 'programmeLead';

/**
 * The other side's, where it has anybody. A municipality in which nobody has a role cannot say no, so there one of the
 * two who guide is the programme lead, whom no guide can appoint. It is never the proposer's own.
 */
export function confirmedBy(proposedAs: Role, municipalityHasPeople: boolean): ConfirmedBy {
  if (sideOf([proposedAs]) === 'municipality') return 'guidance';
  if (municipalityHasPeople) return 'municipality';
  return proposedAs === 'programmeLead' ? 'guidance' : 'programmeLead';
}

/**
 * Whose confirmation a proposal needs now. Where the municipality had somebody when it was proposed, it stays with them:
 * taking their roles away meanwhile does not make it others'.
 */
export function stillConfirmedBy(
  { needs, proposed }: Pick<DeletionProposal, 'needs' | 'proposed'>,
  municipalityHasPeople: boolean,
): ConfirmedBy {
  return needs === 'municipality' ? needs : confirmedBy(proposed.role, municipalityHasPeople);
}

/** Whether somebody may confirm a proposal that needs this, by the roles they hold now. */
export function mayConfirm(
  { proposed }: Pick<DeletionProposal, 'proposed'>,
  needs: ConfirmedBy,
  { person, roles }: { readonly person: PersonKey; readonly roles: readonly Role[] },
): boolean {
  if (samePerson(proposed.person, person)) return false;
  return needs === 'programmeLead' ? roles.includes('programmeLead') : sideOf(roles) === needs;
}

/** What keeps an engagement from being deleted, with the bodies it is about. */
export interface Obstacle {
  readonly kind: ObstacleKind;
  readonly bodies: readonly Body[];
}

/**
 * `goesOn`: it has no last day, or that is to come; `openRound`: a check-in is open; `unmarked`: bodies that have not
 * settled their archive; `changedSince`: bodies that took their archive out before something new came.
 */
export const OBSTACLES = ['goesOn', 'openRound', 'unmarked', 'changedSince'] as const;

export type ObstacleKind = (typeof OBSTACLES)[number];

/** All that decides whether an engagement may be deleted now. */
export interface DeletionFacts {
  readonly endedOn: IsoDate | null;
  readonly marks: readonly Pick<ArchiveMark, 'body' | 'kind' | 'at'>[];
  readonly hasOpenRound: boolean;
  /** When an answer, a change of the plan, a check-in or a session came last; null where none ever did. */
  readonly changedAt: Date | null;
}

/** Asked when a deletion is proposed, when it is confirmed and when it is carried out: much can happen in between. */
export function obstaclesTo({ endedOn, marks, hasOpenRound, changedAt }: DeletionFacts, today: IsoDate): Obstacle[] {
  const missing = unmarked(marks);
  const older = marks.filter(({ kind, at }) => kind === 'exported' && changedAt !== null && at < changedAt);
  return [
    ...(endedOn === null || endedOn > today ? [{ kind: 'goesOn', bodies: [] } as const] : []),
    ...(hasOpenRound ? [{ kind: 'openRound', bodies: [] } as const] : []),
    ...(missing.length > 0 ? [{ kind: 'unmarked', bodies: missing } as const] : []),
    ...(older.length > 0 ? [{ kind: 'changedSince', bodies: older.map(({ body }) => body) } as const] : []),
  ];
}
