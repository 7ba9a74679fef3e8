import { may } from './access.ts';
import type { Answers } from './answer.ts';
import { addWorkingDays, atLocalHour, localDate, WORKING_HOURS } from './calendar.ts';
import { type AskedRole, type PersonKey, type Role, samePerson } from './people.ts';
import { EFFORT_QUESTION } from './question.ts';

/** Who will see the named answers. Fixed when the round opens. */
export const AUDIENCES = ['askedAndGuides', 'guidesAndLeadership', 'channel'] as const;

export type Audience = (typeof AUDIENCES)[number];

/** The window of a round that nobody set otherwise, in working days. */
export const WINDOW_WORKING_DAYS = 5;

/**
 * What is sent in from a form opened before the close counts for this long after it, in milliseconds. The texts say «ti
 * minutter» in words (`domain/texts`).
 */
export const CLOSING_GRACE_MS = 10 * 60_000;

export interface AskedPerson {
  readonly person: PersonKey;
  readonly role: AskedRole;
}

export interface RoundQuestion {
  readonly role: AskedRole;
  readonly questionId: string;
  readonly version: number;
}

/** One occurrence of a check-in. */
export interface Round {
  readonly id: string;
  readonly engagementId: string;
  readonly audience: Audience;
  /** Whether those who have not answered are reminded by the plan. Fixed when the round opens; by hand is always possible. */
  readonly nudges: boolean;
  /** The series that it is a date of; null when it was opened by hand. */
  readonly seriesId: string | null;
  readonly openedAt: Date;
  readonly openedBy: PersonKey;
  readonly closesAt: Date;
  /** Null while the round is open. */
  readonly closedAt: Date | null;
  /**
   * Since when nothing can change what was sent in any more, and the result may be shown. Null until then; once it is set
   * no answer is recorded.
   */
  readonly settledAt: Date | null;
  /** Null while open, and when the window ended by itself. */
  readonly closedBy: PersonKey | null;
  /** As they were when the round opened; a role that changes hands later changes nothing here. */
  readonly asked: readonly AskedPerson[];
  readonly questions: readonly RoundQuestion[];
}

export interface Response {
  readonly roundId: string;
  readonly person: PersonKey;
  readonly role: AskedRole;
  readonly answers: Answers;
  readonly sentAt: Date;
  /** Equal to `sentAt` until the answer is changed. */
  readonly changedAt: Date;
}

/** The role in which a round asks a person, or null when it does not. */
export function askedAs(round: Pick<Round, 'asked'>, person: PersonKey): AskedRole | null {
  return round.asked.find((entry) => samePerson(entry.person, person))?.role ?? null;
}

/**
 * Whether all it asks is who has done most of the work, as after a session. It is no check-in: it gives way to one, and
 * says nothing of who answers check-ins.
 */
export const asksOnlyEffort = ({ questions }: Pick<Round, 'questions'>): boolean =>
  questions.length > 0 && questions.every(({ questionId }) => questionId === EFFORT_QUESTION);

/**
 * Whether somebody with these roles in the engagement belongs to the round's announced audience: the only ones who read
 * its named answers, or anything that gives an answer away. The programme lead is in no audience, the channel's included:
 * their part is counts and spreads, and a role in the programme says nothing of being in the municipality's channel.
 */
export function mayReadAnswers(
  round: Pick<Round, 'asked' | 'audience'>,
  person: PersonKey,
  roles: readonly Role[],
): boolean {
  if (!may(roles, 'readNamedAnswers')) return false;
  if (roles.includes('guide')) return true;
  if (round.audience === 'askedAndGuides') return askedAs(round, person) !== null;
  if (round.audience === 'guidesAndLeadership') return roles.includes('mayor') || roles.includes('chiefExecutive');
  return true;
}

/** Five working days on, at the end of the working day, in Norway. */
export function closingTime(openedAt: Date, workingDays: number = WINDOW_WORKING_DAYS): Date {
  return atLocalHour(addWorkingDays(localDate(openedAt), workingDays), WORKING_HOURS.to);
}

/** What decides how far a round has come. */
export type RoundTimes = Pick<Round, 'closesAt' | 'closedAt' | 'settledAt'>;

/**
 * `open`: those asked may answer. `ended`: nobody opens a form any more, and what was opened before the close may still be
 * sent in, so nothing worked out from answers is shown to anybody. `closed`: nothing can change it, and the result stands.
 */
export const ROUND_STATES = ['open', 'ended', 'closed'] as const;

export type RoundState = (typeof ROUND_STATES)[number];

export function stateOf(round: RoundTimes, now: Date): RoundState {
  if (round.settledAt !== null) return 'closed';
  return isOpen(round, now) ? 'open' : 'ended';
}

/** When it ended: its window may be over before anything has written that down. */
export const endOf = ({ closedAt, closesAt }: Pick<Round, 'closedAt' | 'closesAt'>): Date => closedAt ?? closesAt;

/** When the result of a round that ended is there at the latest. */
export const resultBy = (round: Pick<Round, 'closedAt' | 'closesAt'>): Date =>
  new Date(endOf(round).getTime() + CLOSING_GRACE_MS);

export function isOpen(round: Pick<Round, 'closedAt' | 'closesAt'>, now: Date): boolean {
  return round.closedAt === null && now < round.closesAt;
}

/**
 * Whether an answer counts now: while the round is open, and for ten minutes after the close when its form was
 * opened before the close; never once the round is settled. `formOpenedAt` is null when this person never opened one.
 */
export function acceptsAnswer(round: RoundTimes, formOpenedAt: Date | null, now: Date): boolean {
  const state = stateOf(round, now);
  if (state !== 'ended') return state === 'open';
  const ended = endOf(round);
  return formOpenedAt !== null && formOpenedAt <= ended && now.getTime() - ended.getTime() <= CLOSING_GRACE_MS;
}

/**
 * Whether somebody who is asked has yet to answer for themselves, so that they are not to read what others answered: what
 * one reads first colours what one says. Nobody is kept waiting once nothing can change.
 */
export function answersFirst(
  round: Pick<Round, 'asked' | 'settledAt'>,
  person: PersonKey,
  answered: readonly Pick<Response, 'person'>[],
): boolean {
  if (round.settledAt !== null || askedAs(round, person) === null) return false;
  return !answered.some((response) => samePerson(response.person, person));
}
