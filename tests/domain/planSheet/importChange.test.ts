import fc from 'fast-check';
import { applyChange } from '../../../domain/planChange.ts';
import { importChange } from '../../../domain/planSheet/importChange.ts';
import type { PlanReading } from '../../../domain/planSheet/planFromSheets.ts';
import { aMilestone, anActivity, aPhase, aPlanOf } from '../../builders/plans.ts';
import { inOrder } from '../../builders/sheets.ts';
import { wholePlan } from '../../builders/wholePlans.ts';

const reading = (items: PlanReading['items'], facts: Partial<PlanReading['facts']> = {}): PlanReading => ({
  facts: { desiredOutcome: undefined, form: undefined, ...facts },
  items,
  understood: [],
  leftOut: [],
});

describe('taking a file into a plan', () => {
  const phase = aPhase({ title: 'Forankring' });
  const old = anActivity({ title: 'Samtale', phaseId: phase.id, note: 'Skriven for hand' });
  const current = aPlanOf([phase, old]);

  it('by adding leaves out what stands there with the same words and days, and hangs the rest on it', () => {
    const same = aPhase({ title: 'forankring ' });
    const again = anActivity({ title: 'Samtale', phaseId: same.id });
    const fresh = aMilestone({ phaseId: same.id });
    const taken = importChange(current, reading([same, again, fresh]), 'add');
    expect(taken).toMatchObject({ added: [fresh.id], changed: [], removed: [], alike: [same.id, again.id] });
    expect(taken.after.items).toContainEqual({ ...fresh, phaseId: phase.id });
    expect(taken.change).toHaveLength(1);
  });

  it('by replacing takes away what is not in the file, and keeps the identity of what is', () => {
    const again = anActivity({ title: 'Samtale', note: 'Ny' });
    const taken = importChange(current, reading([again]), 'replace');
    expect(taken).toMatchObject({ added: [], changed: [old.id], removed: [phase.id] });
    expect(taken.after.items).toEqual([{ ...again, id: old.id }]);
  });

  it('leaves the desired outcome where the file says nothing of it', () => {
    expect(importChange(current, reading([]), 'add').change).toEqual([]);
    const said = reading([], { desiredOutcome: 'Vi har kome i gang.' });
    expect(importChange(current, said, 'add').after.desiredOutcome).toBe('Vi har kome i gang.');
  });

  it('is refused where the plan has no room for it', () => {
    const many = Array.from({ length: 2001 }, (_, at) => aMilestone({ title: `${at}` }));
    expect(importChange(current, reading(many), 'add').tooMany).toBe(true);
  });

  it('makes one change that leads to what was shown', () => {
    fc.assert(
      fc.property(wholePlan, wholePlan, fc.constantFrom('add' as const, 'replace' as const), (mine, theirs, way) => {
        const taken = importChange(mine, reading(theirs.items, { desiredOutcome: theirs.desiredOutcome }), way);
        const done = applyChange(mine, taken.change);
        expect(done.conflicts).toEqual([]);
        expect(inOrder(done.plan)).toEqual(inOrder(taken.after));
      }),
      { numRuns: 60 },
    );
  });
});
