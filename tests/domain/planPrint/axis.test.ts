import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { monthsOn, reachOn, timeParts, weeksOn } from '../../../domain/planPrint/axis.ts';

describe('the time of a plan on paper', () => {
  it('is one part of whole weeks where there is room', () => {
    expect(timeParts('2026-11-25', '2026-12-09', 60)).toEqual([{ from: '2026-11-23', to: '2026-12-13', weeks: 3 }]);
    expect(timeParts('2026-11-23', '2026-11-29', 60)).toEqual([{ from: '2026-11-23', to: '2026-11-29', weeks: 1 }]);
  });

  it('is cut into parts about equally long where there is not', () => {
    expect(timeParts('2026-01-05', '2026-03-22', 6).map(({ weeks }) => weeks)).toEqual([6, 5]);
  });

  it('has every day in exactly one part, whatever the plan', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 120 }), (from, days, most) => {
        const to = from.add({ days });
        const parts = timeParts(from.toString(), to.toString(), most);
        expect(parts[0]?.from.localeCompare(from.toString())).not.toBe(1);
        expect((parts.at(-1)?.to ?? '') >= to.toString()).toBe(true);
        for (const [index, part] of parts.entries()) {
          expect(part.weeks).toBeLessThanOrEqual(most);
          expect(Temporal.PlainDate.from(part.from).dayOfWeek).toBe(1);
          const next = parts[index + 1];
          if (next) expect(Temporal.PlainDate.from(part.to).add({ days: 1 }).toString()).toBe(next.from);
        }
      }),
    );
  });
});

describe('where something stands on a part', () => {
  const part = { from: '2026-11-23', to: '2026-12-06', weeks: 2 };

  it('is in shares of its width, the last day included', () => {
    expect(reachOn(part, '2026-11-23', '2026-11-29')).toEqual({ x: 0, width: 0.5, before: false, after: false });
    expect(reachOn(part, '2026-12-06', '2026-12-06')?.width).toBeCloseTo(1 / 14);
  });

  it('ends at the edges, and says that there is more', () => {
    expect(reachOn(part, '2026-01-01', '2027-01-01')).toEqual({ x: 0, width: 1, before: true, after: true });
  });

  it('is nowhere for what is before it or after', () => {
    expect(reachOn(part, '2026-11-01', '2026-11-22')).toBeNull();
    expect(reachOn(part, '2026-12-07', '2026-12-24')).toBeNull();
  });

  it('has months as far as they are on it', () => {
    const months = monthsOn(part);
    expect(months.map(({ month, year }) => [month, year])).toEqual([
      [11, 2026],
      [12, 2026],
    ]);
    expect(months[0]?.width).toBeCloseTo(8 / 14);
  });

  it('has a number at each week that has room for one', () => {
    const long = { from: '2026-12-14', to: '2027-01-24', weeks: 6 };
    expect(weeksOn(long, 20, 12).map(({ week }) => week)).toEqual([51, 52, 53, 1, 2, 3]);
    expect(weeksOn(long, 7, 12).map(({ week }) => week)).toEqual([51, null, 53, null, 2, null]);
  });
});
