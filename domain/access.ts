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
  'decideDeletion',
  'setRetention',
  'readAudit',
  'setUp',
  'editRoles',
  'moveEngagement',
  'showElsewhere',
  'setShown',
  'inviteToCalendar',
  'editLeads',
  'readDeletions',
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
  // Proposing, confirming and stopping are both sides'; which of them who may do is said in archive/deletion.ts.
  'decideDeletion',
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
  'setShown',
  'inviteToCalendar',
];
/**
 * Putting it in front of others than the channel: for those whose work goes across. The municipality's leadership does
 * so in their own channel.
 */
const SHOWS: readonly Act[] = ['showElsewhere'];
/** The end of an engagement, and what becomes of it after that. */
const ENDS: readonly Act[] = ['endEngagement', 'markArchive', 'readAudit'];
/** Each body archives for itself: arkivlova is the municipality's duty too. */
const ARCHIVES: readonly Act[] = ['markArchive', 'exportArchive'];
/**
 * Who is in, and where: another municipality set up in the same programme, roles given and taken, the engagement moved to
 * another channel.
 */
const SETS_UP: readonly Act[] = ['setUp', 'editRoles', 'moveEngagement'];
/** What is of the programme and of none of its engagements: who leads it, and what of it was deleted. */
const LEADS: readonly Act[] = ['editLeads', 'readDeletions'];
const ASKED: readonly Act[] = ['answerRound', 'readNamedAnswers', 'markSignal'];

/**
 * Role × act, the only place that says who may do what (product.md, Decisions): guides and the process
 * leader keep the plan and run rounds and sessions, guides export them, keep plans as templates of the programme, and say
 * who is in; those asked answer and read the named answers; the lead sees plans, counts and spreads, whether the bot is
 * still in the channel, writes the programme's own questions and templates, and may set up a municipality in it.
 */
const MAY: Readonly<Record<Role, readonly Act[]>> = {
  mayor: [...EVERYONE, ...ASKED, ...ARCHIVES],
  chiefExecutive: [...EVERYONE, ...ASKED, ...ARCHIVES],
  processLeader: [...EVERYONE, ...ASKED, ...RUNS, ...SHOWS, ...ARCHIVES],
  guide: [...EVERYONE, ...ASKED, ...RUNS, ...SHOWS, 'saveTemplate', 'exportRounds', ...ARCHIVES, ...ENDS, ...SETS_UP],
  programmeLead: [
    ...EVERYONE,
    ...SHOWS,
    'readPlace',
    'editProgrammeQuestions',
    'saveTemplate',
    'setRetention',
    ...ENDS,
    'setUp',
    ...LEADS,
  ],
};

/** True when any of the roles a person holds in the engagement allows the act. A stranger holds none. */
export function may(roles: readonly Role[], act: Act): boolean {
  return roles.some((role) => MAY[role].includes(act));
}
