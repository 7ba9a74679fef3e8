import { type Folds, scrollToSee, turn } from '../../tab/src/views/plan/timeline/folds.ts';
import { layOut, type PhaseBand } from '../../tab/src/views/plan/timeline/layout.ts';
import { milestone, phase, plan } from './plans.ts';

const TODAY = '2026-11-23';
/** Pixels for a day: a quarter in the usual room. */
const DAY = layOut(plan(phase()), TODAY)?.axis.day ?? 0;
const past = phase({
  id: 'past',
  from: '2026-08-03',
  to: '2026-10-30',
  milestones: [milestone({ id: 'm0', on: '2026-10-29', status: 'done' })],
});
const now = phase({ id: 'now', from: '2026-11-02', to: '2027-01-29', milestones: [] });
const next = phase({
  id: 'next',
  from: '2027-02-01',
  to: '2027-05-28',
  milestones: [milestone({ id: 'm1', on: '2027-04-08' }), milestone({ id: 'm2', on: '2027-05-27' })],
});
const later = phase({
  id: 'later',
  from: '2027-06-01',
  to: '2027-09-30',
  milestones: [milestone({ id: 'm3', on: '2027-09-01' })],
});
const WHOLE = plan(past, now, next, later);

const bands = (today = TODAY, folds?: Folds) => layOut(WHOLE, today, folds)?.bands ?? [];
const openIn = (found: readonly PhaseBand[]) => found.filter(({ open }) => open).map((band) => band.id);
const bandOf = (id: string, folds?: Folds) => bands(TODAY, folds).find((band) => band.id === id) as PhaseBand;

describe('the folds of the timeline', () => {
  it('come with the current phase open, and the one that holds the next milestone', () => {
    expect(openIn(bands())).toEqual(['now', 'next']);
  });

  it('come with one phase open where both are the same, and none after the last', () => {
    expect(openIn(bands('2027-03-01'))).toEqual(['next']);
    expect(openIn(bands('2027-10-01'))).toEqual([]);
  });

  it('leave the milestones of a folded phase on its band, where they stood', () => {
    const folded = bandOf('later');
    expect(folded.marks.map((mark) => mark.step.id)).toEqual(['m3']);
    expect(folded.marks[0]?.x).toBeCloseTo(folded.x + (92 + 0.5) * DAY);
    expect(folded.width).toBeCloseTo(122 * DAY);
  });

  it('leave no milestone on the band of an open phase: each has a row', () => {
    const open = bandOf('next');
    expect(open.marks).toEqual([]);
    expect(open.rows.filter(({ kind }) => kind === 'point')).toHaveLength(2);
  });

  it('turn one phase at a time, and back', () => {
    const once = turn(new Map(), bandOf('next'));
    expect(openIn(bands(TODAY, once))).toEqual(['now']);
    const twice = turn(once, bandOf('past', once));
    expect(openIn(bands(TODAY, twice))).toEqual(['past', 'now']);
    expect(openIn(bands(TODAY, turn(twice, bandOf('next', twice))))).toEqual(['past', 'now', 'next']);
  });

  it('keep what the reader chose when the days move on', () => {
    const chosen = turn(turn(new Map(), bandOf('next')), bandOf('past'));
    expect(openIn(bands('2027-03-01', chosen))).toEqual(['past']);
  });
});

describe('a phase just unfolded', () => {
  const seen = { x: 1000, width: 500 };

  it('is scrolled to when nothing of it is in sight', () => {
    expect(
      scrollToSee(
        [
          { x: 300, width: 60 },
          { x: 200, width: 0 },
        ],
        seen,
      ),
    ).toBe(176);
    expect(scrollToSee([{ x: 1500, width: 60 }], seen)).toBe(1476);
  });

  it('never before the beginning', () => {
    expect(scrollToSee([{ x: 6, width: 60 }], seen)).toBe(0);
  });

  it('stays where it is when something of it is in sight, or it holds nothing', () => {
    expect(
      scrollToSee(
        [
          { x: 300, width: 60 },
          { x: 1200, width: 0 },
        ],
        seen,
      ),
    ).toBeNull();
    expect(scrollToSee([{ x: 900, width: 101 }], seen)).toBeNull();
    expect(scrollToSee([], seen)).toBeNull();
  });
});
