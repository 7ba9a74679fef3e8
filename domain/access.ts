import type { Role } from './people.ts';

/** Everything a person can do to one engagement. Every route and every card verb names one of these. */
export const ACTS = [
  'readEngagement',
  'readPlan',
  'readRounds',
  'openRound',
  'closeRound',
  'answerRound',
  'readNamedAnswers',
  'retryDelivery',
] as const;

export type Act = (typeof ACTS)[number];

const EVERYONE: readonly Act[] = ['readEngagement', 'readPlan', 'readRounds'];
const RUNS_ROUNDS: readonly Act[] = ['openRound', 'closeRound', 'retryDelivery'];
const ASKED: readonly Act[] = ['answerRound', 'readNamedAnswers'];

/**
 * Role × act, the only place that says who may do what (product.md, Decisions): guides and the process
 * leader run rounds; those asked answer and read the named answers; the programme lead sees plans, counts and spreads.
 */
const MAY: Readonly<Record<Role, readonly Act[]>> = {
  mayor: [...EVERYONE, ...ASKED],
  chiefExecutive: [...EVERYONE, ...ASKED],
  processLeader: [...EVERYONE, ...ASKED, ...RUNS_ROUNDS],
  guide: [...EVERYONE, ...ASKED, ...RUNS_ROUNDS],
  programmeLead: EVERYONE,
};

/** True when any of the roles a person holds in the engagement allows the act. A stranger holds none. */
export function may(roles: readonly Role[], act: Act): boolean {
  return roles.some((role) => MAY[role].includes(act));
}
