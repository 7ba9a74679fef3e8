import type { Role } from './people.ts';

/** Everything a person can do to one engagement. Every route and every card verb names one of these. */
export const ACTS = [
  'readEngagement',
  'readPlan',
  'editPlan',
  'saveTemplate',
  'presentPlan',
  'readRounds',
  'readQuestions',
  'editQuestions',
  'editProgrammeQuestions',
  'editAgreement',
  'openRound',
  'closeRound',
  'answerRound',
  'nudgeRound',
  'readNamedAnswers',
  'retryDelivery',
  'readPlace',
  'readSignals',
  'markSignal',
  'exportRounds',
  'readSeries',
  'editSeries',
] as const;

export type Act = (typeof ACTS)[number];

const EVERYONE: readonly Act[] = [
  'readEngagement',
  'readPlan',
  'presentPlan',
  'readRounds',
  'readQuestions',
  'readSignals',
  'readSeries',
];
/** The work of guides and the process leader. */
const RUNS: readonly Act[] = [
  'editPlan',
  'openRound',
  'closeRound',
  'nudgeRound',
  'editQuestions',
  'editAgreement',
  'retryDelivery',
  'readPlace',
  'editSeries',
];
const ASKED: readonly Act[] = ['answerRound', 'readNamedAnswers', 'markSignal'];

/**
 * Role × act, the only place that says who may do what (product.md, Decisions): guides and the process
 * leader keep the plan and run rounds, guides export them and keep plans as templates of the programme; those asked answer and read the named answers; the programme
 * lead sees plans, counts and spreads, whether the bot is still in the channel, and writes the programme's own questions and templates.
 */
const MAY: Readonly<Record<Role, readonly Act[]>> = {
  mayor: [...EVERYONE, ...ASKED],
  chiefExecutive: [...EVERYONE, ...ASKED],
  processLeader: [...EVERYONE, ...ASKED, ...RUNS],
  guide: [...EVERYONE, ...ASKED, ...RUNS, 'saveTemplate', 'exportRounds'],
  programmeLead: [...EVERYONE, 'readPlace', 'editProgrammeQuestions', 'saveTemplate'],
};

/** True when any of the roles a person holds in the engagement allows the act. A stranger holds none. */
export function may(roles: readonly Role[], act: Act): boolean {
  return roles.some((role) => MAY[role].includes(act));
}
