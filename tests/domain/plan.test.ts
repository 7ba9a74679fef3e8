import { currentPhase, nextMilestone, openActions, phasesOf, planSpan } from '../../domain/plan.ts';
import { aDecision, aMilestone, anAction, anActivity, aPhase, aPlanOf, within } from '../builders/plans.ts';

const AUTUMN = aPhase({ id: 'autumn', title: 'Forankre', from: '2026-09-01', to: '2026-11-27' });
const WINTER = aPhase({ id: 'winter', title: 'Planprogram', from: '2026-12-01', to: '2027-02-26' });

describe('a plan', () => {
  it('has its phases by when they begin, however they are stored', () => {
    expect(phasesOf(aPlanOf([WINTER, AUTUMN])).map(({ phase }) => phase?.id)).toEqual(['autumn', 'winter']);
  });

  it('keeps what stands in no phase, or in one that is gone, last', () => {
    const homeless = [anActivity({ id: 'none', phaseId: null }), aMilestone({ id: 'gone', phaseId: 'deleted' })];
    const groups = phasesOf(aPlanOf([...homeless, ...within(WINTER, anActivity({ id: 'in' }))]));
    expect(groups.map(({ phase, steps }) => [phase?.id ?? null, steps.map(({ id }) => id)])).toEqual([
      ['winter', ['in']],
      [null, ['none', 'gone']],
    ]);
  });

  it('is in the phase that today falls in, between two in the coming one, after the last in none', () => {
    const plan = aPlanOf([AUTUMN, WINTER]);
    expect(currentPhase(plan, '2026-11-27')?.id).toBe('autumn');
    expect(currentPhase(plan, '2026-11-30')?.id).toBe('winter');
    expect(currentPhase(plan, '2027-02-27')).toBeNull();
  });

  it('puts what was agreed by when it is due, and leaves out what is done', () => {
    const plan = aPlanOf([
      anAction({ id: 'whenever', due: null }),
      anAction({ id: 'soon', due: '2026-12-01' }),
      anAction({ id: 'done', due: '2026-11-25', done: true }),
      anAction({ id: 'late', due: '2026-11-20' }),
    ]);
    expect(openActions(plan).map(({ id }) => id)).toEqual(['late', 'soon', 'whenever']);
  });

  it('comes next to a milestone or a decision, today included, that is neither done nor put off', () => {
    const plan = aPlanOf([
      aDecision({ id: 'later', on: '2027-02-01' }),
      aMilestone({ id: 'off', on: '2026-12-10', status: 'postponed' }),
      aDecision({ id: 'next', on: '2026-12-20' }),
      aMilestone({ id: 'past', on: '2026-12-01' }),
    ]);
    expect(nextMilestone(plan, '2026-12-02')?.id).toBe('next');
    expect(nextMilestone(plan, '2026-12-20')?.id).toBe('next');
    expect(nextMilestone(plan, '2027-02-02')).toBeNull();
  });

  it('spans everything in it, and nothing when it is empty', () => {
    const plan = aPlanOf([
      AUTUMN,
      aDecision({ on: '2028-01-10' }),
      anActivity({ from: '2026-08-01', to: '2026-08-02' }),
    ]);
    expect(planSpan(plan)).toEqual({ from: '2026-08-01', to: '2028-01-10' });
    expect(planSpan(aPlanOf([]))).toBeNull();
  });
});
