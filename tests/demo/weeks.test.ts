import { Temporal } from 'temporal-polyfill';
import { isQuietWeek, onOrAfter, planWeeksAround } from '../../bot/demo/weeks.ts';

const weekOf = (instant: string, offset = 0) => planWeeksAround(new Date(instant))(offset).map(String);

describe('the weeks a plan counts', () => {
  it('start with the week of today, Monday first', () => {
    expect(weekOf('2026-11-24T10:00:00Z')).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
    ]);
  });

  it('take a weekend into the week after', () => {
    expect(weekOf('2026-11-28T10:00:00Z')[0]).toBe('2026-11-30');
  });

  it('leave out holidays', () => {
    expect(weekOf('2026-05-13T10:00:00Z')).toEqual(['2026-05-11', '2026-05-12', '2026-05-13', '2026-05-15']);
  });

  it.each([
    ['2026-06-29', true],
    ['2026-07-27', true],
    ['2026-08-03', false],
    ['2026-06-22', false],
    ['2026-03-30', true],
    ['2026-04-06', false],
    ['2026-12-21', true],
    ['2026-12-28', true],
    ['2027-01-04', false],
    ['2026-12-14', false],
    ['2029-01-01', true],
  ])('count the week of %s as quiet: %p', (monday, quiet) => {
    expect(isQuietWeek(Temporal.PlainDate.from(monday))).toBe(quiet);
  });

  it('jump over July both ways', () => {
    expect(weekOf('2026-06-24T10:00:00Z', 1)[0]).toBe('2026-08-03');
    expect(weekOf('2026-08-04T10:00:00Z', -1)[0]).toBe('2026-06-22');
  });

  it('find the working day on or after a weekday, past a holiday', () => {
    const ascension = planWeeksAround(new Date('2026-05-13T10:00:00Z'))(0);
    expect(onOrAfter(ascension, 4).toString()).toBe('2026-05-15');
  });
});
