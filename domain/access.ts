import type { Role } from './people.ts';

/** Everything a person can do to one engagement. Every route and every card verb names one of these. */
export const ACTS = [
  'readEngagement',
  'readPlan',
  'editPlan',
  'saveTemplate',
  'presentPlan',
  'readSessions',
  'runSession',
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
  'readArchive',
  'markArchive',
  'exportArchive',
  'endEngagement',
  'deleteEngagement',
  'setRetention',
  'readAudit',
] as const;

export type Act = (typeof ACTS)[number];

const EVERYONE: readonly Act[] = [
  'readEngagement',
  'readPlan',
  'presentPlan',
  'readSessions',
  'readRounds',
  'readQuestions',
  'readSignals',
  'readSeries',
  'readArchive',
];
/** The work of guides and the process leader. */
const RUNS: readonly Act[] = [
  'editPlan',
  'runSession',
  'openRound',
  'closeRound',
  'nudgeRound',
  'editQuestions',
  'editAgreement',
  'retryDelivery',
  'readPlace',
  'editSeries',
];
/** The end of an engagement, and what becomes of it after that. */
const ENDS: readonly Act[] = ['endEngagement', 'markArchive', 'deleteEngagement', 'readAudit'];
/** Each body archives for itself: arkivlova is the municipality's duty too. */
const ARCHIVES: readonly Act[] = ['markArchive', 'exportArchive'];
const ASKED: readonly Act[] = ['answerRound', 'readNamedAnswers', 'markSignal'];

/**
 * Role × act, the only place that says who may do what (product.md, Decisions): guides and the process
 * leader keep the plan and run rounds and sessions, guides export them and keep plans as templates of the programme; those asked answer and read the named answers; the programme
 * lead sees plans, counts and spreads, whether the bot is still in the channel, and writes the programme's own questions and templates.
 */
const MAY: Readonly<Record<Role, readonly Act[]>> = {
  mayor: [...EVERYONE, ...ASKED],
  chiefExecutive: [...EVERYONE, ...ASKED, ...ARCHIVES],
  processLeader: [...EVERYONE, ...ASKED, ...RUNS, ...ARCHIVES],
  guide: [...EVERYONE, ...ASKED, ...RUNS, 'saveTemplate', 'exportRounds', ...ARCHIVES, ...ENDS],
  programmeLead: [...EVERYONE, 'readPlace', 'editProgrammeQuestions', 'saveTemplate', 'setRetention', ...ENDS],
};

/** True when any of the roles a person holds in the engagement allows the act. A stranger holds none. */
export function may(roles: readonly Role[], act: Act): boolean {
  return roles.some((role) => MAY[role].includes(act));
}
