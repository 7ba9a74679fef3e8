import fc from 'fast-check';
import { isStep } from '../../domain/plan.ts';
import { applyChange } from '../../domain/planChange.ts';
import {
  bounded,
  changeOf,
  daysOf,
  type Held,
  heldBy,
  type Movable,
  NO_PULL,
  pulledTo,
  pullOf,
} from '../../tab/src/views/plan/timeline/pull.ts';
import { aDecision, anActivity } from '../builders/plans.ts';
import { anyPlan, sorted } from '../builders/randomPlans.ts';
import { activity, milestone, phase, plan } from './plans.ts';

const NONE: ReadonlySet<string> = new Set();
const PLAN = plan(
  phase({
    activities: [activity({ id: 'a1', from: '2026-12-02', to: '2027-01-13' }), activity({ id: 'a2' })],
    milestones: [milestone({ id: 'm1', on: '2027-01-28' })],
  }),
  [anActivity({ id: 'loose', from: '2027-03-01', to: '2027-03-01' }), aDecision({ id: 'd1', on: '2027-06-17' })],
);

function held(id: string, grip: 'move' | 'start' | 'end' = 'move', selected = NONE): Held {
  const found = heldBy(PLAN, id, grip, selected);
  if (found === null) throw new Error(`${id} is not in the plan.`);
  return found;
}
const ids = ({ all }: Held) => all.map(({ id }) => id).sort();
const dates = (item: Movable) => ('on' in item ? [item.on] : [item.from, item.to]);

describe('pixels as days', () => {
  it('are rounded to the nearest day', () => {
    expect([0, 4, 6, 14, 16, -4, -6].map((pixels) => daysOf(pixels, 10))).toEqual([0, 0, 1, 1, 2, 0, -1]);
  });

  it('work in a whole plan, where a day is less than a pixel', () => {
    expect(daysOf(30, 0.5)).toBe(60);
  });
});

describe('what comes along', () => {
  it('is nothing else with a step', () => {
    expect(ids(held('a1'))).toEqual(['a1']);
  });

  it('is all that stands in it with a phase', () => {
    expect(ids(held('p1'))).toEqual(['a1', 'a2', 'm1', 'p1']);
  });

  it('is the others that are selected with one of them, and not with another', () => {
    const selected = new Set(['a1', 'd1']);
    expect(ids(held('a1', 'move', selected))).toEqual(['a1', 'd1']);
    expect(ids(held('m1', 'move', selected))).toEqual(['m1']);
  });

  it('is nothing at an end: one is stretched at a time', () => {
    expect(ids(held('p1', 'end'))).toEqual(['p1']);
    expect(ids(held('a1', 'start', new Set(['a1', 'd1'])))).toEqual(['a1']);
  });

  it('is nothing at all of what is gone', () => {
    expect(heldBy(PLAN, 'gone', 'move', NONE)).toBeNull();
  });
});

describe('a pull', () => {
  it('moves both ends, or one', () => {
    const { lead } = held('a1');
    expect(dates(pulledTo(lead, pullOf('move', 3)))).toEqual(['2026-12-05', '2027-01-16']);
    expect(dates(pulledTo(lead, pullOf('start', -7)))).toEqual(['2026-11-25', '2027-01-13']);
    expect(dates(pulledTo(lead, pullOf('end', 7)))).toEqual(['2026-12-02', '2027-01-20']);
  });

  it('leaves an activity one day at the least, from whichever end', () => {
    const a1 = held('a1');
    expect(dates(pulledTo(a1.lead, bounded(a1, pullOf('end', -100))))).toEqual(['2026-12-02', '2026-12-02']);
    expect(dates(pulledTo(a1.lead, bounded(a1, pullOf('start', 100))))).toEqual(['2027-01-13', '2027-01-13']);
  });

  it('moves a milestone and stretches none', () => {
    const m1 = held('m1');
    expect(dates(pulledTo(m1.lead, bounded(m1, { move: 2, start: 4, end: 5 })))).toEqual(['2027-01-30']);
  });

  it('stays inside the years that a plan may have', () => {
    const a1 = held('a1');
    expect(dates(pulledTo(a1.lead, bounded(a1, pullOf('move', 99_999))))).toEqual(['2099-11-19', '2099-12-31']);
    expect(dates(pulledTo(a1.lead, bounded(a1, pullOf('start', -99_999))))[0]).toBe('1990-01-01');
  });

  it('is one change for all that is held, and an empty one when nothing is new', () => {
    const change = changeOf(held('p1'), pullOf('move', 7));
    expect(change).toHaveLength(4);
    const after = applyChange(PLAN, change).plan.items;
    expect(after.filter(isStep).find(({ id }) => id === 'm1')).toMatchObject({ on: '2027-02-04' });
    expect(changeOf(held('p1'), NO_PULL)).toEqual([]);
  });

  it('moves a phase with its steps and makes it longer alone, both at once', () => {
    const after = applyChange(PLAN, changeOf(held('p1'), { move: 7, start: 0, end: 5 })).plan.items;
    expect(after.find(({ id }) => id === 'p1')).toMatchObject({ from: '2026-11-09', to: '2027-02-10' });
    expect(after.find(({ id }) => id === 'a1')).toMatchObject({ from: '2026-12-09', to: '2027-01-20' });
  });

  it('by some days and back again is nothing, of anything in any plan', () => {
    const days = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(anyPlan, fc.nat(), days, fc.array(fc.nat()), (any, which, n, picked) => {
        const movable = any.items.filter((item) => item.kind === 'phase' || isStep(item));
        const lead = movable[which % Math.max(1, movable.length)];
        if (lead === undefined) return;
        const selected = new Set(picked.map((index) => movable[index % movable.length]?.id ?? ''));
        const there = heldBy(any, lead.id, 'move', selected);
        if (there === null) throw new Error('It is in the plan.');
        const moved = applyChange(any, changeOf(there, pullOf('move', n))).plan;
        const back = heldBy(moved, lead.id, 'move', selected);
        if (back === null) throw new Error('It is still in the plan.');
        expect(sorted(applyChange(moved, changeOf(back, pullOf('move', -n))).plan)).toEqual(sorted(any));
      }),
    );
  });
});
