import type { Phase } from '../../domain/plan.ts';
import { applyChange } from '../../domain/planChange.ts';
import {
  newPhaseDraft,
  phaseAddition,
  phaseDraftOf,
  phaseFaults,
  phaseRevision,
} from '../../tab/src/views/plan/phase/phaseDraft.ts';
import { aMilestone, anActivity, aPhase, aPlanOf, within } from '../builders/plans.ts';

const PHASE = aPhase({ id: 'p', title: 'Planprogram', from: '2026-11-02', to: '2027-01-29' });
const IN = anActivity({ id: 'in', from: '2026-12-02', to: '2027-01-13' });
const OUT = aMilestone({ id: 'out', on: '2026-12-10' });
const PLAN = aPlanOf([...within(PHASE, IN), OUT]);
const revised = (draft: Partial<ReturnType<typeof phaseDraftOf>>) =>
  applyChange(PLAN, phaseRevision(PLAN, PHASE, { ...phaseDraftOf(PHASE), ...draft })).plan.items;

describe('the form of a phase', () => {
  it('begins where the last phase ends, and today in an empty plan', () => {
    expect(newPhaseDraft(aPlanOf([]), '2026-11-25')).toMatchObject({ from: '2026-11-25', to: '2027-01-19' });
    expect(newPhaseDraft(PLAN, '2026-11-25').from).toBe('2027-01-30');
    expect(newPhaseDraft(PLAN, '2028-01-01').from).toBe('2028-01-01');
  });

  it('says what is missing', () => {
    expect(phaseFaults({ ...phaseDraftOf(PHASE), title: ' ', to: '2026-01-01' })).toEqual(['title', 'order']);
  });

  it('adds a phase, and changes nothing when nothing was written', () => {
    const added = phaseAddition({ ...phaseDraftOf(PHASE), title: ' Høyring ' }, 'new');
    expect(added).toMatchObject([
      { op: 'add', item: { kind: 'phase', id: 'new', title: 'Høyring' } satisfies Partial<Phase> },
    ]);
    expect(phaseRevision(PLAN, PHASE, phaseDraftOf(PHASE))).toEqual([]);
  });

  it('moves alone, or with what stands in it as many days, and never with what stands outside', () => {
    const moved = { from: '2026-11-09', to: '2027-02-05' };
    expect(revised(moved)).toMatchObject([moved, { from: '2026-12-02' }, { on: '2026-12-10' }]);
    expect(revised({ ...moved, moveSteps: true })).toMatchObject([
      moved,
      { from: '2026-12-09', to: '2027-01-20' },
      { on: '2026-12-10' },
    ]);
  });
});
