import { axisOf, DAY, xOf } from '../../tab/src/views/plan/timeline/axis.ts';

describe('the axis of the timeline', () => {
  it('begins on the Monday of the first day’s week', () => {
    expect(axisOf({ from: '2026-11-04', to: '2026-12-01' }).from).toBe('2026-11-02');
    expect(axisOf({ from: '2026-11-02', to: '2026-12-01' }).from).toBe('2026-11-02');
  });

  it('numbers weeks by ISO, through week 53 and into the new year', () => {
    const { weeks } = axisOf({ from: '2026-12-21', to: '2027-01-10' });
    expect(weeks.slice(0, 4).map(({ week }) => week)).toEqual([52, 53, 1, 2]);
    expect(weeks.map(({ x }) => x).slice(0, 3)).toEqual([0, 7 * DAY, 14 * DAY]);
  });

  it('gives every day to exactly one month and one week', () => {
    const { months, weeks, width } = axisOf({ from: '2026-09-14', to: '2027-11-26' });
    expect(months.reduce((sum, month) => sum + month.width, 0)).toBe(width);
    expect(weeks.reduce((sum, week) => sum + week.width, 0)).toBe(width);
    expect(months[1]).toEqual({ x: 17 * DAY, width: 31 * DAY, month: 10, year: 2026 });
  });

  it('shades a feast once, from its first holiday to its last', () => {
    const axis = axisOf({ from: '2027-03-01', to: '2027-04-30' });
    const easter = axis.shades.find(({ id }) => id === 'easter');
    expect(easter).toEqual({ id: 'easter', x: xOf(axis, '2027-03-25'), width: 5 * DAY });
  });

  it('keeps the christmases of two years apart', () => {
    const { shades } = axisOf({ from: '2026-12-01', to: '2027-12-31' });
    expect(shades.filter(({ id }) => id === 'christmas')).toHaveLength(2);
  });

  it('counts days across the change to summer time', () => {
    expect(xOf({ from: '2027-03-27' }, '2027-03-29')).toBe(2 * DAY);
  });
});
