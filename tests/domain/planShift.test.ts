import fc from 'fast-check';
import { addDays, daysBetween, lengthInDays } from '../../domain/days.ts';
import { applyChange, invert } from '../../domain/planChange.ts';
import { shiftAll, shiftDay } from '../../domain/planShift.ts';
import { aMilestone, anActivity, aPhase, aPlanOf } from '../builders/plans.ts';

const days = (count: number) => ({ days: count, toWorkingDays: false });
const working = (count: number) => ({ days: count, toWorkingDays: true });

describe('moving several things in the plan', () => {
  const meeting = anActivity({ from: '2026-12-01', to: '2026-12-03' });
  const decided = aMilestone({ on: '2026-12-10' });

  it('counts days over month, year and leap day', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-12-03', '2026-12-01')).toBe(-2);
    expect(lengthInDays('2026-12-01', '2026-12-01')).toBe(1);
  });

  it('moves all of them by the same days in one change that can be taken back', () => {
    const plan = aPlanOf([meeting, decided]);
    const change = shiftAll([meeting, decided], days(7)) ?? [];
    const { plan: moved } = applyChange(plan, change);
    expect(moved.items).toMatchObject([{ from: '2026-12-08', to: '2026-12-10' }, { on: '2026-12-17' }]);
    expect(applyChange(moved, invert(change)).plan).toEqual(plan);
  });

  it('moves backwards, and phases too', () => {
    const phase = aPhase({ from: '2026-11-02', to: '2026-11-30' });
    expect(shiftAll([phase], days(-2))).toEqual([
      {
        op: 'set',
        item: phase.id,
        before: { from: '2026-11-02', to: '2026-11-30' },
        after: { from: '2026-10-31', to: '2026-11-28' },
      },
    ]);
  });

  it('passes over weekends and public holidays to the next working day when asked to', () => {
    expect(shiftDay('2026-12-04', days(1))).toBe('2026-12-05');
    expect(shiftDay('2026-12-04', working(1))).toBe('2026-12-07');
    // Christmas Day 2026 is a Friday, Boxing Day a Saturday.
    expect(shiftDay('2026-12-18', working(7))).toBe('2026-12-28');
  });

  it('changes nothing for no days, and nothing at all when one would leave the years of a plan', () => {
    expect(shiftAll([meeting], days(0))).toEqual([]);
    expect(shiftAll([meeting, aMilestone({ on: '2099-12-30' })], days(2))).toBeNull();
    expect(shiftAll([aMilestone({ on: '1990-01-02' })], days(-2))).toBeNull();
  });

  it('never turns a span around', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 60 }), (by, length) => {
        const span = anActivity({ from: '2026-12-01', to: addDays('2026-12-01', length) });
        const [edit] = shiftAll([span], working(by)) ?? [];
        if (edit?.op !== 'set') return true;
        const { from = '', to = '' } = edit.after as { from?: string; to?: string };
        return from <= to;
      }),
    );
  });
});
