import { ACTS, type Act, may } from '../../domain/access.ts';
import { ROLES, type Role } from '../../domain/people.ts';

/**
 * «Who may do what», as the product's decisions say it, written by hand: who holds which act, in the order of the roles.
 * It is here so that the table in `domain/access.ts` can be wrong. An act that is added has to be decided here too.
 */
const DECIDED: Readonly<Record<Act, string>> = {
  readEngagement: 'mayor chiefExecutive processLeader guide programmeLead',
  readPlan: 'mayor chiefExecutive processLeader guide programmeLead',
  presentPlan: 'mayor chiefExecutive processLeader guide programmeLead',
  readSessions: 'mayor chiefExecutive processLeader guide programmeLead',
  readRounds: 'mayor chiefExecutive processLeader guide programmeLead',
  readQuestions: 'mayor chiefExecutive processLeader guide programmeLead',
  readSignals: 'mayor chiefExecutive processLeader guide programmeLead',
  readSeries: 'mayor chiefExecutive processLeader guide programmeLead',
  // Guides and the process leader open, close and nudge rounds, edit the plan, and start and end sessions.
  openRound: 'processLeader guide',
  closeRound: 'processLeader guide',
  nudgeRound: 'processLeader guide',
  editPlan: 'processLeader guide',
  runSession: 'processLeader guide',
  editQuestions: 'processLeader guide',
  editAgreement: 'processLeader guide',
  editSeries: 'processLeader guide',
  retryDelivery: 'processLeader guide',
  // Whether the bot can still speak in the channel: for those who can do something about it.
  readPlace: 'processLeader guide programmeLead',
  // Those asked answer; the announced audience reads named answers. The programme lead is never among them.
  answerRound: 'mayor chiefExecutive processLeader guide',
  readNamedAnswers: 'mayor chiefExecutive processLeader guide',
  markSignal: 'mayor chiefExecutive processLeader guide',
  // The programme's own things.
  editProgrammeQuestions: 'programmeLead',
  saveTemplate: 'guide programmeLead',
  // Guides export.
  exportRounds: 'guide',
  // What is left to archive, everybody may know; each body archives for itself, and marks what it has done.
  readArchive: 'mayor chiefExecutive processLeader guide programmeLead',
  exportArchive: 'mayor chiefExecutive processLeader guide',
  markArchive: 'mayor chiefExecutive processLeader guide programmeLead',
  // The end, and what becomes of it after that.
  endEngagement: 'guide programmeLead',
  // Both sides decide a deletion; which two of them, domain/archive/deletion.ts says.
  decideDeletion: 'mayor chiefExecutive processLeader guide programmeLead',
  setRetention: 'programmeLead',
  readAudit: 'guide programmeLead',
  // Another municipality in the same programme: for those who guide in it, and whoever leads it.
  setUp: 'guide programmeLead',
  // Who is in: a guide knows the municipality; a lead sees no named answers, and so gives nobody the right to.
  editRoles: 'guide',
  moveEngagement: 'guide',
  // In other conversations than its own channel; what may be shown there, those who run the work say.
  showElsewhere: 'processLeader guide programmeLead',
  setShown: 'processLeader guide',
  // Everybody gets the invitation, so it is for those who keep the plan.
  inviteToCalendar: 'processLeader guide',
  // Of the programme and none of its engagements.
  editLeads: 'programmeLead',
  readDeletions: 'programmeLead',
};

describe('who may do what', () => {
  it.each(ACTS)('%s is for those that were decided, and nobody else', (act) => {
    expect(ROLES.filter((role) => may([role], act)).join(' ')).toBe(DECIDED[act]);
  });

  it('gives somebody with several roles what any of them allows, and no more', () => {
    for (const one of ROLES) {
      for (const other of ROLES) {
        const both: readonly Role[] = [one, other];
        for (const act of ACTS) expect(may(both, act)).toBe(may([one], act) || may([other], act));
      }
    }
  });

  it('lets a person without a role do nothing', () => {
    expect(ACTS.some((act) => may([], act))).toBe(false);
  });
});
