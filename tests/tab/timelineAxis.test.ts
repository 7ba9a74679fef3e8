import { axisOf, weekStep, xOf } from '../../tab/src/views/plan/timeline/axis.ts';

const DAY = 6;
const SCALE = { day: DAY, lead: 0, tail: 0 };
const LABEL = 28;
const axis = (from: string, to: string, scale = SCALE) => axisOf({ from, to }, scale, LABEL);

describe('the axis of the timeline', () => {
  it('begins on the Monday of the first day’s week', () => {
    expect(axis('2026-11-04', '2026-12-01').from).toBe('2026-11-02');
    expect(axis('2026-11-02', '2026-12-01').from).toBe('2026-11-02');
    expect(axis('2026-11-08', '2026-12-01').from).toBe('2026-11-02');
  });

  it('has empty weeks before and after where the scale asks for them', () => {
    const { from, width } = axis('2026-11-04', '2026-11-05', { day: DAY, lead: 2, tail: 3 });
    expect(from).toBe('2026-10-19');
    expect(width).toBe((2 + 1 + 3) * 7 * DAY);
  });

  it('numbers weeks by ISO, through week 53 and into the new year', () => {
    const { weeks } = axis('2026-12-21', '2027-01-10');
    expect(weeks.map(({ week }) => week)).toEqual([52, 53, 1]);
    expect(weeks.map(({ x }) => x)).toEqual([0, 7 * DAY, 14 * DAY]);
  });

  it('numbers every second or fourth week where there is no room for more, the same ones each year', () => {
    const weeks = (day: number) =>
      axis('2026-12-01', '2027-02-28', { day, lead: 0, tail: 0 }).weeks.map(({ week }) => week);
    expect(weeks(4)).toEqual([49, 50, 51, 52, 53, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(weeks(2)).toEqual([49, 51, 1, 3, 5, 7]);
    expect(weeks(1)).toEqual([49, 1, 5]);
  });

  it('leaves a number the room that it needs', () => {
    for (const day of [0.05, 0.2, 0.5, 1, 2, 3, 4, 10, 30]) {
      const step = weekStep(day, LABEL);
      expect(step === 52 || step * 7 * day >= LABEL).toBe(true);
    }
  });

  it('gives every day to exactly one month, one year and one week', () => {
    const { months, years, weeks, width } = axis('2026-09-14', '2027-11-26');
    const sum = (cells: readonly { width: number }[]) => cells.reduce((total, cell) => total + cell.width, 0);
    expect([sum(months), sum(years), sum(weeks)]).toEqual([width, width, width]);
    expect(months[1]).toEqual({ x: 17 * DAY, width: 31 * DAY, month: 10, year: 2026 });
    expect(years.map(({ year }) => year)).toEqual([2026, 2027]);
  });

  it('counts days across the change to summer time', () => {
    expect(xOf({ from: '2027-03-27', day: DAY }, '2027-03-29')).toBe(2 * DAY);
  });
});
