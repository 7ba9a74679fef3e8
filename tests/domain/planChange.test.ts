import fc from 'fast-check';
import {
  applyChange,
  diff,
  edited,
  invert,
  type PlanChange,
  resume,
  resumeAll,
  rewind,
  withoutConflicts,
} from '../../domain/planChange.ts';
import { aMilestone, anActivity, aPlanOf } from '../builders/plans.ts';
import { anyPlan, sorted } from '../builders/randomPlans.ts';
import { holds } from '../helpers/holds.ts';

const HEARING = anActivity({ id: 'hearing', title: 'Høyring', from: '2026-12-02', to: '2027-01-13' });
const PLAN = aPlanOf([HEARING]);

describe('a change to a plan', () => {
  it('meets no other change where they are of different fields', () => {
    const mine = edited(HEARING, { title: 'Høyring av planprogram' });
    const theirs = edited(HEARING, { from: '2026-12-09', to: '2027-01-20' });
    const both = applyChange(applyChange(PLAN, theirs).plan, mine);
    expect(both.conflicts).toEqual([]);
    expect(both.plan.items[0]).toMatchObject({ title: 'Høyring av planprogram', from: '2026-12-09', to: '2027-01-20' });
  });

  it('takes the first and the last day as one: nobody gets half of each', () => {
    const mine = edited(HEARING, { to: '2027-01-20' });
    const theirs = edited(HEARING, { from: '2027-01-14', to: '2027-02-25' });
    const { conflicts, plan } = applyChange(applyChange(PLAN, theirs).plan, mine);
    expect(plan.items[0]).toMatchObject({ from: '2027-01-14', to: '2027-02-25' });
    expect(conflicts).toMatchObject([{ edit: mine[0], now: { from: '2027-01-14', to: '2027-02-25' } }]);
  });

  it('is done whole or not at all, and says what it met', () => {
    const theirs = edited(HEARING, { status: 'done' });
    const mine: PlanChange = [
      { op: 'add', item: aMilestone({ id: 'new' }) },
      ...edited(HEARING, { status: 'postponed' }),
    ];
    const stands = applyChange(PLAN, theirs).plan;
    const { plan, applied, conflicts } = applyChange(stands, mine);
    expect(plan).toEqual(stands);
    expect(applied).toEqual([]);
    expect(conflicts.map(({ theirs: item, now }) => [item?.id, now])).toEqual([['hearing', { status: 'done' }]]);
  });

  it('of something that was taken away says that it is gone', () => {
    const { conflicts } = applyChange(aPlanOf([]), edited(HEARING, { status: 'done' }));
    expect(conflicts).toMatchObject([{ theirs: null, now: {} }]);
  });

  it('takes nothing away that somebody has changed since', () => {
    const stands = applyChange(PLAN, edited(HEARING, { note: 'Hugs ungdomsrådet' })).plan;
    const { plan, conflicts } = applyChange(stands, [{ op: 'remove', item: HEARING }]);
    expect(plan).toEqual(stands);
    expect(conflicts).toMatchObject([{ theirs: { note: 'Hugs ungdomsrådet' } }]);
  });

  it('can be insisted on, once its author has seen the other version', () => {
    const stands = applyChange(PLAN, edited(HEARING, { status: 'done' })).plan;
    for (const mine of [edited(HEARING, { status: 'postponed' }), [{ op: 'remove', item: HEARING }] as const]) {
      const [conflict] = applyChange(stands, mine).conflicts;
      if (conflict === undefined) throw new Error('There is no conflict.');
      const again = applyChange(stands, resume(conflict));
      expect(again.conflicts).toEqual([]);
      expect(again.plan.items).toEqual(mine[0]?.op === 'remove' ? [] : [{ ...HEARING, status: 'postponed' }]);
    }
  });

  it('cannot be insisted on where what it was about is gone', () => {
    const [conflict] = applyChange(aPlanOf([]), edited(HEARING, { status: 'done' })).conflicts;
    expect(conflict && resume(conflict)).toEqual([]);
  });

  it('is done once when it is sent twice', () => {
    const change = [...edited(HEARING, { status: 'done' }), { op: 'add', item: aMilestone({ id: 'new' }) } as const];
    const once = applyChange(PLAN, change);
    expect(applyChange(once.plan, change)).toEqual({ plan: once.plan, applied: [], conflicts: [] });
  });

  it('meets another kind of thing in the same place as it meets any other change', () => {
    const wish: PlanChange = [
      { op: 'set', item: 'hearing', before: { approver: 'steeringGroup' }, after: { approver: 'municipalCouncil' } },
    ];
    const { plan, conflicts } = applyChange(PLAN, wish);
    expect(plan).toEqual(PLAN);
    expect(conflicts).toMatchObject([{ theirs: { id: 'hearing', kind: 'activity' }, now: {} }]);
  });

  it('is refused where it sets what an item is', () => {
    for (const after of [{ kind: 'phase' }, { id: 'other' }]) {
      const change: PlanChange = [{ op: 'set', item: 'hearing', before: {}, after }];
      expect(() => applyChange(PLAN, change)).toThrow('invalidInput');
    }
    const own: PlanChange = [{ op: 'set', item: null, before: {}, after: { items: [] } }];
    expect(() => applyChange(PLAN, own)).toThrow('invalidInput');
  });

  it('is nothing where nothing is new', () => {
    expect(edited(HEARING, { title: HEARING.title, groups: [] })).toEqual([]);
  });
});

describe('any two plans', () => {
  it('have a change from the one to the other, and its inverse leads back', () => {
    holds(
      fc.property(anyPlan, anyPlan, (from, to) => {
        const there = applyChange(from, diff(from, to));
        const back = applyChange(there.plan, invert(there.applied));
        expect(there.conflicts).toEqual([]);
        expect(sorted(there.plan)).toEqual(sorted(to));
        expect(back.conflicts).toEqual([]);
        expect(sorted(back.plan)).toEqual(sorted(from));
      }),
    );
  });

  it('are led through any number of others, and every one of them is found again', () => {
    holds(
      fc.property(fc.array(anyPlan, { minLength: 1, maxLength: 12 }), (plans) => {
        const changes = plans.slice(1).map((plan, at) => diff(plans[at] ?? plan, plan));
        const last = plans[plans.length - 1] as (typeof plans)[number];
        for (const [at, plan] of plans.entries()) {
          expect(sorted(rewind(last, changes.slice(at)))).toEqual(sorted(plan));
        }
      }),
    );
  });

  it('are undone and done again any number of times', () => {
    holds(
      fc.property(anyPlan, anyPlan, fc.integer({ min: 1, max: 5 }), (from, to, times) => {
        const change = diff(from, to);
        let plan = applyChange(from, change).plan;
        for (let time = 0; time < times; time += 1) {
          plan = applyChange(plan, invert(change)).plan;
          expect(sorted(plan)).toEqual(sorted(from));
          plan = applyChange(plan, change).plan;
          expect(sorted(plan)).toEqual(sorted(to));
        }
      }),
    );
  });
});

describe('what others do between one’s change and its undo', () => {
  it('stands: undo takes back one’s own alone or tells a conflict, and redo leads to where all stood', () => {
    let undone = 0;
    holds(
      fc.property(anyPlan, anyPlan, anyPlan, (from, mine, theirs) => {
        const own = applyChange(from, diff(from, mine));
        // Theirs is made from the same beginning; only what does not meet mine goes in.
        const wish = diff(from, theirs);
        const met = applyChange(own.plan, wish).conflicts;
        const both = applyChange(own.plan, withoutConflicts(wish, met));
        const back = applyChange(both.plan, invert(own.applied));
        if (back.conflicts.length > 0) {
          expect(back.plan).toEqual(both.plan);
          return;
        }
        undone += 1;
        const left = applyChange(from, withoutConflicts(wish, met));
        if (both.conflicts.length === 0 && left.conflicts.length === 0 && both.applied.length === left.applied.length) {
          expect(sorted(back.plan)).toEqual(sorted(left.plan));
        }
        const again = applyChange(back.plan, own.applied);
        expect(again.conflicts).toEqual([]);
        expect(sorted(again.plan)).toEqual(sorted(both.plan));
      }),
    );
    expect(undone).toBeGreaterThan(0);
  });
});

describe('a change of several edits that met a conflict', () => {
  const one = anActivity({ id: 'one', status: 'planned' });
  const other = anActivity({ id: 'other', status: 'planned' });
  const change = [...edited(one, { status: 'done' }), ...edited(other, { status: 'done' })];
  const now = aPlanOf([{ ...one, status: 'postponed' }, other]);
  const { conflicts } = applyChange(now, change);
  const statuses = (again: PlanChange) =>
    applyChange(now, again).plan.items.map((item) => ('status' in item ? item.status : null));

  it('is done whole when its author insists, with nothing of it forgotten', () => {
    expect(statuses(change)).toEqual(['postponed', 'planned']);
    expect(statuses(resumeAll(change, conflicts))).toEqual(['done', 'done']);
  });

  it('does the rest when what stands may stand', () => {
    expect(statuses(withoutConflicts(change, conflicts))).toEqual(['postponed', 'done']);
  });
});
