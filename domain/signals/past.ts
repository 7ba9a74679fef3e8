import { CANNOT_ANSWER } from '../answer.ts';
import type { AskedRole, RoleHolder } from '../people.ts';
import type { Question } from '../question.ts';
import type { Response, Round } from '../round.ts';
import type { SeenRound } from '../signal.ts';

/** Everything the rules look at, of one engagement, in any order. Rounds of others and their answers are passed over. */
export interface History {
  readonly engagementId: string;
  readonly rounds: readonly Round[];
  readonly responses: readonly Response[];
  /** Every question the rounds asked, in the versions they asked. */
  readonly questions: readonly Pick<Question, 'id' | 'version' | 'kind'>[];
  /** Who holds the roles now. */
  readonly holders: readonly RoleHolder[];
  readonly series: SeriesOutlook | null;
}

/** How the repeating check-ins look from now on; null in a history means that none was ever set up. */
export interface SeriesOutlook {
  /** Tells this stretch of the series from an earlier one, so that a second pause is not taken for the first. */
  readonly key: string;
  readonly hasNextDate: boolean;
}

export interface PastRound {
  readonly round: Round;
  readonly responses: readonly Response[];
}

/** The history put in order for the rules. */
export interface Past extends Omit<History, 'rounds' | 'responses'> {
  /** Newest first, the open one included. */
  readonly rounds: readonly PastRound[];
  /** Newest first: those that nothing can change any more. */
  readonly closed: readonly PastRound[];
}

/** Makes what is in any order the same for the rules: what they find cannot depend on it. */
export function pastOf({ rounds, responses, ...rest }: History): Past {
  const own = rounds
    .filter((round) => round.engagementId === rest.engagementId)
    .sort((a, b) => b.openedAt.getTime() - a.openedAt.getTime() || (a.id < b.id ? -1 : 1))
    .map((round) => ({ round, responses: responses.filter(({ roundId }) => roundId === round.id) }));
  return { ...rest, rounds: own, closed: own.filter(({ round }) => round.settledAt !== null) };
}

/**
 * What these roles chose on one version of a question, as they were asked it; «kan ikke svare» is no answer, and
 * neither is a value to a question that the round did not ask of the role.
 */
export function chosen(
  { round, responses }: PastRound,
  question: Pick<Question, 'id' | 'version'>,
  roles: readonly AskedRole[],
): string[] {
  const asked = roles.filter((role) =>
    round.questions.some(
      (entry) => entry.role === role && entry.questionId === question.id && entry.version === question.version,
    ),
  );
  return responses
    .filter(({ role }) => asked.includes(role))
    .map(({ answers }) => answers[question.id])
    .filter((value): value is string => value !== undefined && value !== CANNOT_ANSWER);
}

/**
 * The closed rounds that asked the question, newest first, and the version the newest asked. An earlier version is
 * another question: {@link chosen} finds no answer to this one in a round that asked that.
 */
export function lastAsked(past: Past, questionId: string): { version: number; rounds: PastRound[] } | null {
  const entriesIn = ({ round }: PastRound) => round.questions.filter((entry) => entry.questionId === questionId);
  const rounds = past.closed.filter((round) => entriesIn(round).length > 0);
  const [newest] = rounds;
  return newest === undefined
    ? null
    : { version: Math.max(...entriesIn(newest).map(({ version }) => version)), rounds };
}

export function seen({ round }: PastRound): SeenRound {
  return { id: round.id, openedAt: round.openedAt.toISOString() };
}
