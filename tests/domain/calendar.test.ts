import { easterSunday, isoWeek, localDate, publicHolidays } from '../../domain/calendar.ts';
import { sayDayAndWeek, sayInstant, sayRange } from '../../domain/texts/dates.ts';
import { translator } from '../../domain/texts/translate.ts';

describe('the calendar', () => {
  it.each([
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('puts Easter Sunday of %i on %s', (year, date) => {
    expect(easterSunday(year).toString()).toBe(date);
  });

  it('counts the twelve public holidays', () => {
    expect([...publicHolidays(2026).keys()]).toHaveLength(12);
  });

  it('says days as people do, with their week', () => {
    expect(sayDayAndWeek(translator('nn'), '2026-12-01')).toBe('tysdag 1. desember, veke 49');
    expect(sayRange(translator('nn'), '2026-12-02', '2027-01-13')).toBe('2. des–13. jan');
    expect(sayInstant(translator('nb'), '2026-12-01T15:00:00Z')).toBe('tirsdag 1. desember kl. 16.00');
  });

  it('knows that 2026 has a week 53', () => {
    expect(isoWeek('2027-01-01')).toEqual({ year: 2026, week: 53 });
  });

  it('takes the day from the clock in Norway', () => {
    expect(localDate(new Date('2026-06-30T22:30:00Z')).toString()).toBe('2026-07-01');
  });
});
