import fc from 'fast-check';
import { ZOOMS } from '../../domain/zoom.ts';
import { axisOf } from '../../tab/src/views/plan/timeline/axis.ts';
import { addDays } from '../../tab/src/views/plan/timeline/days.ts';
import { keptScroll, layOut } from '../../tab/src/views/plan/timeline/layout.ts';
import { scaleOf } from '../../tab/src/views/plan/timeline/scale.ts';
import { phase, plan } from './plans.ts';

const WORDS = 200;
const spans = fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 1500 })).map(([start, length]) => {
  const from = addDays('2024-01-01', start);
  return { from, to: addDays(from, length) };
});
const rooms = fc.integer({ min: 120, max: 2500 });

describe('the zoom of the timeline', () => {
  it('shows the whole plan in the room there is, whatever its length', () => {
    fc.assert(
      fc.property(spans, rooms, (span, room) => {
        const { width } = axisOf(span, scaleOf('plan', span, room, WORDS), 28);
        const { day } = scaleOf('plan', span, room, WORDS);
        // A short plan is not blown up: it ends in empty weeks, and those may go past the edge.
        if (day < 30) expect(width).toBeCloseTo(room, 3);
      }),
    );
  });

  it('cuts no mark on the first or last day of the whole plan', () => {
    fc.assert(
      fc.property(spans, rooms, (span, room) => {
        const { day, lead, tail } = scaleOf('plan', span, room, WORDS);
        expect(Math.min(lead, tail) * 7 * day).toBeGreaterThanOrEqual(10 - 0.001);
      }),
    );
  });

  it('fills the room in every zoom', () => {
    fc.assert(
      fc.property(spans, rooms, fc.constantFrom(...ZOOMS), (span, room, zoom) => {
        expect(axisOf(span, scaleOf(zoom, span, room, WORDS), 28).width).toBeGreaterThanOrEqual(room - 0.001);
      }),
    );
  });

  it('shows about a quarter and about a month on a usual screen', () => {
    const span = { from: '2026-09-01', to: '2028-06-30' };
    expect(900 / scaleOf('quarter', span, 900, WORDS).day).toBeCloseTo(92);
    expect(900 / scaleOf('month', span, 900, WORDS).day).toBeCloseTo(31);
  });

  it('keeps a week’s number readable on the narrowest screen', () => {
    const span = { from: '2026-09-01', to: '2028-06-30' };
    expect(7 * scaleOf('quarter', span, 150, WORDS).day).toBeGreaterThanOrEqual(28);
  });

  it('leaves room for the words after the last bar, and weeks before the first', () => {
    const scale = scaleOf('month', { from: '2026-09-01', to: '2028-06-30' }, 900, WORDS);
    expect(scale.tail * 7 * scale.day).toBeGreaterThanOrEqual(WORDS);
    expect(scale.lead).toBeGreaterThan(0);
  });
});

describe('the day in the middle', () => {
  const long = plan(phase({ from: '2026-01-05', to: '2027-12-31' }));
  const at = (zoom: 'plan' | 'quarter' | 'month', today = '2026-11-23') => {
    const layout = layOut(long, today, new Map(), zoom);
    if (layout === null) throw new Error('There is a plan.');
    return layout;
  };
  const WIDTH = 950;
  const middle = (x: number, day: number, from: string) => addDays(from, Math.floor((x + WIDTH / 2) / day));

  it('is the same one after zooming in, and after zooming out again', () => {
    const [quarter, month] = [at('quarter'), at('month')];
    const x = 3000;
    const inside = keptScroll(quarter, month, { x, width: WIDTH });
    const before = middle(x, quarter.axis.day, quarter.axis.from);
    expect(middle(inside, month.axis.day, month.axis.from)).toBe(before);
    expect(Math.abs(keptScroll(month, quarter, { x: inside, width: WIDTH }) - x)).toBeLessThanOrEqual(1);
  });

  it('is today when coming from the whole plan, where the middle means nothing', () => {
    const [whole, month] = [at('plan'), at('month')];
    const x = keptScroll(whole, month, { x: 0, width: WIDTH });
    expect(middle(x, month.axis.day, month.axis.from)).toBe('2026-11-23');
  });

  it('is the same one when something was moved to before the beginning', () => {
    const before = at('quarter');
    const after = layOut(plan(phase({ from: '2025-10-06', to: '2027-12-31' })), '2026-11-23', new Map(), 'quarter');
    if (after === null) throw new Error('There is a plan.');
    expect(keptScroll(before, after, { x: 2000, width: WIDTH })).toBe(Math.round(2000 + 91 * before.axis.day));
  });
});
