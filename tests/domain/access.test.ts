import { ACTS, may } from '../../domain/access.ts';
import { ROLES } from '../../domain/people.ts';

describe('who may do what', () => {
  it('lets guides and the process leader run rounds, and nobody else', () => {
    for (const act of ['openRound', 'closeRound', 'retryDelivery'] as const) {
      expect(ROLES.filter((role) => may([role], act))).toEqual(['processLeader', 'guide']);
    }
  });

  it('lets those asked answer and read the named answers, and never the programme lead', () => {
    for (const act of ['answerRound', 'readNamedAnswers'] as const) {
      expect(ROLES.filter((role) => may([role], act))).toEqual(['mayor', 'chiefExecutive', 'processLeader', 'guide']);
    }
  });

  it('lets everybody with a role see the plan and the rounds', () => {
    expect(ROLES.every((role) => may([role], 'readPlan') && may([role], 'readRounds'))).toBe(true);
  });

  it('lets everybody with a role read signals, and those asked say that they were talked about', () => {
    expect(ROLES.filter((role) => may([role], 'readSignals'))).toEqual(ROLES);
    expect(ROLES.filter((role) => may([role], 'markSignal'))).toEqual([
      'mayor',
      'chiefExecutive',
      'processLeader',
      'guide',
    ]);
  });

  it('lets guides and the programme lead keep plans as templates', () => {
    expect(ROLES.filter((role) => may([role], 'saveTemplate'))).toEqual(['guide', 'programmeLead']);
  });

  it('lets guides alone export', () => {
    expect(ROLES.filter((role) => may([role], 'exportRounds'))).toEqual(['guide']);
  });

  it('lets a person without a role do nothing', () => {
    expect(ACTS.some((act) => may([], act))).toBe(false);
  });
});
