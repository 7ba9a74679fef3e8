import { localDate } from '../calendar.ts';
import type { PersonKey } from '../people.ts';
import { type Agreed, isAgreed, type Plan } from '../plan.ts';
import type { Round } from '../round.ts';
import type { AgendaPoint } from './agenda.ts';

/** Where a session is held: in a meeting that Teams tells of, or wherever people met and somebody said so here. */
export const SESSION_PLACES = ['channel', 'meetingChat', 'byHand'] as const;
export type SessionPlace = (typeof SESSION_PLACES)[number];

/** Where the session's cards stand. */
export interface SessionSpot {
  readonly tenantId: string;
  readonly conversationId: string;
  /** The thread of a channel's meeting; null elsewhere, and where the session's own card begins one. */
  readonly threadId: string | null;
}

/** One meeting of the guidance (nb «veiledningsmøte»), from its start to its end. What came of it is in the plan. */
export interface Session {
  readonly id: string;
  readonly engagementId: string;
  readonly place: SessionPlace;
  /** Teams' id of the meeting; null for one that was started here. */
  readonly meetingId: string | null;
  /** Null where the engagement has no channel to speak in. */
  readonly spot: SessionSpot | null;
  readonly startedAt: Date;
  /** Null where Teams told of it and of nobody. */
  readonly startedBy: PersonKey | null;
  /** Null while it goes on. */
  readonly endedAt: Date | null;
  readonly endedBy: PersonKey | null;
  /** What there was to speak of when it began, in order. */
  readonly agenda: readonly AgendaPoint[];
  /** The round that asked who had done most of the work; null where none did. */
  readonly effortRoundId: string | null;
}

/** Longer than any meeting: what nobody has ended by then was forgotten, or its end was never told. In milliseconds. */
export const LONGEST_SESSION_MS = 12 * 60 * 60_000;

/** A meeting that begins anew within this long was a break, or a lost line. In milliseconds. */
export const BREAK_MS = 30 * 60_000;

/** A session shorter than this, of which nothing came, was no meeting. In milliseconds. */
export const SHORTEST_SESSION_MS = 10 * 60_000;

/** Working days that the one question after a session is open. */
export const EFFORT_WORKING_DAYS = 2;

export const isForgotten = ({ startedAt, endedAt }: Session, now: Date): boolean =>
  endedAt === null && now.getTime() - startedAt.getTime() > LONGEST_SESSION_MS;

/**
 * Whether a meeting that begins is the session that just ended, going on. One that was forgotten ends when somebody finds
 * it, which says nothing of when its people parted: what begins after that is another.
 */
export const goesOn = (session: Session, startedAt: Date): boolean =>
  session.endedAt !== null &&
  startedAt.getTime() - session.endedAt.getTime() <= BREAK_MS &&
  !isForgotten({ ...session, endedAt: null }, startedAt);

/** What was noted in a session, in the order in which the plan has it. */
export const agreedIn = ({ items }: Plan, sessionId: string): Agreed[] =>
  items.filter(isAgreed).filter((item) => item.sessionId === sessionId);

/**
 * Whether those who answer are asked who has done most of the work, when a session has ended: once a session, not while
 * a round is open, which asks it too, at most once a day, and only after something that was a meeting.
 */
export function asksEffort(
  { startedAt, endedAt, effortRoundId }: Session,
  noted: readonly Agreed[],
  rounds: readonly Pick<Round, 'openedAt' | 'closedAt'>[],
  now: Date,
): boolean {
  if (endedAt === null || effortRoundId !== null) return false;
  const wasMeeting = noted.length > 0 || endedAt.getTime() - startedAt.getTime() >= SHORTEST_SESSION_MS;
  const today = localDate(now);
  return wasMeeting && !rounds.some(({ openedAt, closedAt }) => closedAt === null || localDate(openedAt).equals(today));
}
