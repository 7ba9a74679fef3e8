import { type Plan, phasesOf } from '../../domain/plan.ts';
import { OUTSIDE } from '../../tab/src/views/plan/timeline/folds.ts';
import { idsInOrder, layOut, startScroll } from '../../tab/src/views/plan/timeline/layout.ts';
import { aMilestone, anActivity } from '../builders/plans.ts';
import { activity, milestone, phase, plan } from './plans.ts';

const TODAY = '2026-11-23';
/** Pixels for a day: a quarter in a room of 920 + 250, with two weeks before the first. */
const DAY = 10;
const LEAD = 14 * DAY;
const ROOM = { width: 920 + 250 };
const at = (whole: Plan, today = TODAY) => layOut(whole, today, new Map(), 'quarter', ROOM);

describe('the layout of the timeline', () => {
  it('has nothing to place for an empty plan', () => {
    expect(layOut(plan(), TODAY)).toBeNull();
  });

  it('ends a bar where the day after its last day begins', () => {
    const layout = at(plan(phase({ activities: [activity({ from: '2026-11-02', to: '2026-11-06' })] })));
    expect(layout?.bands[0]?.rows[0]).toMatchObject({ kind: 'activity', x: LEAD, width: 5 * DAY });
  });

  it('gives an activity of one day a bar of one day', () => {
    const layout = at(plan(phase({ activities: [activity({ from: '2026-11-10', to: '2026-11-10' })] })));
    expect(layout?.bands[0]?.rows[0]).toMatchObject({ x: LEAD + 8 * DAY, width: DAY });
  });

  it('puts a milestone in the middle of its day', () => {
    const layout = at(plan(phase({ activities: [], milestones: [milestone({ on: '2026-11-26' })] })));
    expect(layout?.bands[0]?.rows[0]).toMatchObject({ kind: 'point', x: LEAD + 24.5 * DAY, width: 0 });
  });

  it('orders the steps of a phase by when they begin, activities before milestones of the same day', () => {
    const [first] = phasesOf(
      plan(
        phase({
          activities: [activity({ id: 'late', from: '2026-12-01' }), activity({ id: 'early', from: '2026-11-03' })],
          milestones: [milestone({ id: 'same', on: '2026-11-03' })],
        }),
      ),
    );
    expect(first?.steps.map(({ id }) => id)).toEqual(['early', 'same', 'late']);
  });

  it('shows today in the middle of its day, and not at all outside the axis', () => {
    expect(at(plan(phase()))?.today).toBe(LEAD + 21.5 * DAY);
    expect(layOut(plan(phase()), '2026-10-01')?.today).toBeNull();
    expect(layOut(plan(phase()), '2028-01-01')?.today).toBeNull();
  });

  it('marks the phase that today falls in, and none between two phases', () => {
    const two = plan(
      phase({ id: 'one', from: '2026-11-02', to: '2026-11-20', activities: [], milestones: [] }),
      phase({ id: 'two', from: '2026-11-30', to: '2026-12-18', activities: [], milestones: [] }),
    );
    const current = (today: string) =>
      layOut(two, today)
        ?.bands.filter((band) => band.current)
        .map((band) => band.id);
    expect(current('2026-11-20')).toEqual(['one']);
    expect(current('2026-11-23')).toEqual([]);
    expect(current('2026-11-30')).toEqual(['two']);
  });

  it('gives what stands outside the phases a band of its own, from the first to the last of it', () => {
    const outside = [
      anActivity({ id: 'late', from: '2026-12-07', to: '2026-12-11' }),
      aMilestone({ id: 'early', on: '2026-11-26', phaseId: 'a phase that was deleted' }),
    ];
    const bands = layOut(plan(phase(), outside), TODAY)?.bands ?? [];
    expect(bands.map(({ id, phase: own, from, to, rows }) => [id, own?.title ?? null, from, to, rows.length])).toEqual([
      ['p1', 'Planprogram', '2026-11-02', '2027-01-29', 2],
      [OUTSIDE, null, '2026-11-26', '2026-12-11', 2],
    ]);
  });

  it('leaves room after the last bar for its words', () => {
    const layout = layOut(plan(phase()), TODAY);
    const end = Math.max(...(layout?.bands[0]?.rows ?? []).map((row) => row.x + row.width));
    expect((layout?.axis.width ?? 0) - end).toBeGreaterThan(200);
  });

  it('puts the words where there is room: after the bar, before it, or nowhere', () => {
    const ends = plan(
      phase({ from: '2026-01-05', to: '2027-12-30', activities: [], milestones: [milestone({ on: '2027-12-30' })] }),
    );
    const sideIn = (zoom: 'plan' | 'month', width: number) =>
      layOut(ends, TODAY, new Map([['p1', true]]), zoom, { width })?.bands[0]?.rows[0]?.side;
    expect(sideIn('month', 1000)).toBe('right');
    expect(sideIn('plan', 1000)).toBe('left');
    expect(sideIn('plan', 280)).toBe('none');
  });

  it('orders what the keyboard goes through as it is seen: the steps of a folded phase are not there', () => {
    const two = plan(
      phase({ id: 'one', activities: [activity({ id: 'a' })], milestones: [] }),
      phase({ id: 'two', from: '2027-02-01', to: '2027-03-01', activities: [activity({ id: 'b' })], milestones: [] }),
    );
    const ids = (folds: Map<string, boolean>) => idsInOrder(layOut(two, TODAY, folds)?.bands ?? []);
    expect(ids(new Map([['two', true]]))).toEqual(['one', 'a', 'two', 'b']);
    expect(ids(new Map([['two', false]]))).toEqual(['one', 'a', 'two']);
  });

  it('starts with today a third into what is seen, and never before the beginning', () => {
    expect(startScroll(600, 900)).toBe(300);
    expect(startScroll(100, 900)).toBe(0);
    expect(startScroll(null, 900)).toBe(0);
  });
});
