import { AUDIT_ENDS, type AuditOutcome } from '../audit.ts';
import type { Translate } from './translate.ts';

/** What people are told of an act: several doors lead to one, and several small acts are of one sort. */
export const AUDIT_ACTS = {
  openRound: ['route openRound', 'verb round.open', 'command checkIn'],
  answer: ['route putResponse', 'verb round.send'],
  closeRound: ['route closeRound', 'verb round.close'],
  nudge: ['route nudge'],
  readAnswers: ['route listResponses'],
  takeOut: ['route requestExport', 'route requestPlanExport'],
  fetch: ['route download'],
  plan: ['route changePlan', 'route restorePlan', 'route startPlan', 'verb plan.mark', 'extension makeAction'],
  template: ['route saveTemplate', 'route renameTemplate', 'route removeTemplate'],
  question: [
    'route addQuestion',
    'route changeQuestion',
    'route retireQuestion',
    'route addProgrammeQuestion',
    'route changeProgrammeQuestion',
    'route retireProgrammeQuestion',
  ],
  agreement: ['route recordAgreement'],
  invite: ['route inviteToStep'],
  setUp: ['route finishSetUp'],
  move: ['route moveEngagement'],
  role: ['route changeRole'],
  showing: ['route setShowing'],
  series: [
    'route addSeries',
    'route changeSeries',
    'route setSeriesState',
    'route skipOccurrence',
    'route runSeries',
    'route saveQuietPeriods',
  ],
  session: ['route startSession', 'route endSession', 'command meeting', 'event meetingStart', 'event meetingEnd'],
  linkChat: ['command linkChat'],
  signal: ['route markSignal'],
  delivery: ['route retryDelivery'],
  calendar: ['route makeCalendar', 'route revokeCalendar'],
  end: ['route endEngagement'],
  retention: ['route setRetention'],
  mark: ['route markArchive'],
  archive: ['route requestArchive'],
  proposeDeletion: ['route proposeDeletion'],
  confirmDeletion: ['route confirmDeletion'],
  stopDeletion: ['route stopDeletion'],
  delete: ['job applyRetention', 'job carryOutDeletions'],
  lead: ['route addLead', 'route removeLead'],
  readAudit: ['route readAudit', 'route requestAudit'],
  ownData: ['route readOwnData', 'route requestOwnData'],
  eraseOwn: ['route eraseOwnData'],
} as const satisfies Record<string, readonly string[]>;

export type AuditAct = keyof typeof AUDIT_ACTS;

/** A door and what was tried there. None can be added without words, nor without a row in tests/http/auditWalk. */
export type AuditVia = (typeof AUDIT_ACTS)[AuditAct][number];

/** Null for what a newer or an older version of the service wrote. */
export function actOf(via: string): AuditAct | null {
  const found = Object.entries(AUDIT_ACTS).find(([, doors]) => (doors as readonly string[]).includes(via));
  return found === undefined ? null : (found[0] as AuditAct);
}

/** What was done, in words; what has none stands as it is in the log. */
export function auditWords(t: Translate, via: string): string {
  const act = actOf(via);
  return act === null ? via : t(`audit.act.${act}`);
}

export function outcomeWords(t: Translate, outcome: AuditOutcome): string {
  const end = AUDIT_ENDS.find((one) => one === outcome);
  return t(`audit.outcome.${end ?? 'refused'}`);
}
