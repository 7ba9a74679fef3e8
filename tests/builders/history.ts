import type { Answers } from '../../domain/answer.ts';
import type { AskedRole, PersonKey, RoleHolder } from '../../domain/people.ts';
import { QUESTION_BANK } from '../../domain/questionBank.ts';
import type { Response, Round } from '../../domain/round.ts';
import { type History, type Past, pastOf } from '../../domain/signals/past.ts';

/** Histories for the rules of the signals: rounds a fortnight apart, made of what each person answered. */

export const ENGAGEMENT = 'engagement';

export const somebody = (name: string): PersonKey => ({ tenantId: 't', objectId: name });

/** One person in a round: their role and number («guide 2»), and their answers; null for somebody who did not answer. */
export type Told = readonly [who: string, answers: Answers | null];

export interface ToldRound {
  readonly told: readonly Told[];
  /** Which questions everybody was asked; unless given, all that anybody answered. */
  readonly questions?: readonly string[];
  readonly version?: number;
  readonly open?: boolean;
}

const roleOf = (who: string) => who.split(' ')[0] as AskedRole;

/** The rounds oldest first, numbered from 0: round `r0`, opened on 1 September 2026 at seven, and so on. */
export function aHistory(rounds: readonly ToldRound[], overrides: Partial<History> = {}): History {
  const versions = [...new Set(rounds.map(({ version }) => version ?? 1))];
  return {
    engagementId: ENGAGEMENT,
    rounds: rounds.map(aRound),
    responses: rounds.flatMap(responsesOf),
    questions: versions.flatMap((version) => QUESTION_BANK.map((question) => ({ ...question, version }))),
    holders: [],
    series: null,
    ...overrides,
  };
}

/** The same, in order for a single rule. */
export function aPast(rounds: readonly ToldRound[], overrides: Partial<History> = {}): Past {
  return pastOf(aHistory(rounds, overrides));
}

export function holding(...who: readonly string[]): RoleHolder[] {
  return who.map((name) => ({ person: somebody(name), role: roleOf(name) }));
}

export const openedAt = (index: number) => new Date(Date.UTC(2026, 8, 1 + 14 * index, 7));

function aRound({ told, questions, version = 1, open = false }: ToldRound, index: number): Round {
  const ids = questions ?? [...new Set(told.flatMap(([, answers]) => Object.keys(answers ?? {})))];
  const roles = [...new Set(told.map(([who]) => roleOf(who)))];
  const closesAt = new Date(openedAt(index).getTime() + 7 * 86_400_000);
  return {
    id: `r${index}`,
    engagementId: ENGAGEMENT,
    audience: 'askedAndGuides',
    seriesId: null,
    nudges: true,
    openedAt: openedAt(index),
    openedBy: somebody('guide'),
    closesAt,
    closedAt: open ? null : closesAt,
    settledAt: open ? null : closesAt,
    closedBy: null,
    asked: told.map(([who]) => ({ person: somebody(who), role: roleOf(who) })),
    questions: roles.flatMap((role) => ids.map((questionId) => ({ role, questionId, version }))),
  };
}

function responsesOf({ told }: ToldRound, index: number): Response[] {
  return told.flatMap(([who, answers]) =>
    answers === null
      ? []
      : [
          {
            roundId: `r${index}`,
            person: somebody(who),
            role: roleOf(who),
            answers,
            sentAt: openedAt(index),
            changedAt: openedAt(index),
          },
        ],
  );
}
