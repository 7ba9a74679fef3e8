import { Temporal } from 'temporal-polyfill';
import {
  defaultQuietDays,
  mayDisturb,
  nextDisturbable,
  quietOn,
  USUAL_QUIET_PERIODS,
} from '../../domain/quietPeriods.ts';

const day = (date: string) => Temporal.PlainDate.from(date);
const periodOn = (date: string) => quietOn(USUAL_QUIET_PERIODS, day(date));

describe('the quiet periods', () => {
  it.each([
    ['summer', 2026, '2026-06-29', '2026-08-02'],
    ['summer', 2027, '2027-07-05', '2027-08-08'],
    ['summer', 2028, '2028-07-03', '2028-08-06'],
    ['easter', 2026, '2026-03-30', '2026-04-06'],
    ['easter', 2027, '2027-03-22', '2027-03-29'],
    ['easter', 2028, '2028-04-10', '2028-04-17'],
    ['christmas', 2026, '2026-12-23', '2027-01-02'],
  ] as const)('%s of %i lasts from %s to %s, both included', (period, year, from, to) => {
    expect(defaultQuietDays(period, year)).toEqual({ from, to });
    expect([from, to].map(periodOn)).toEqual([
      { by: 'default', period },
      { by: 'default', period },
    ]);
    expect(periodOn(day(from).subtract({ days: 1 }).toString())).toBeNull();
    expect(periodOn(day(to).add({ days: 1 }).toString())).toBeNull();
  });

  it('leaves nobody in peace in one that is switched off', () => {
    expect(quietOn({ off: ['summer'], own: [] }, day('2026-07-15'))).toBeNull();
  });

  it('knows the periods of one’s own by name, both days included', () => {
    const quiet = { off: [], own: [{ from: '2026-10-05', to: '2026-10-09', name: 'Haustferie' }] };
    expect(quietOn(quiet, day('2026-10-04'))).toBeNull();
    expect(quietOn(quiet, day('2026-10-05'))).toEqual({ by: 'own', name: 'Haustferie' });
    expect(quietOn(quiet, day('2026-10-09'))).toEqual({ by: 'own', name: 'Haustferie' });
    expect(quietOn(quiet, day('2026-10-10'))).toBeNull();
  });
});

describe('turning to people', () => {
  it.each([
    ['on a Tuesday at eight', '2026-11-24T07:00:00Z', true],
    ['just before eight', '2026-11-24T06:59:59Z', false],
    ['just before four', '2026-11-24T14:59:59Z', true],
    ['at four', '2026-11-24T15:00:00Z', false],
    ['on a Saturday', '2026-11-28T10:00:00Z', false],
    ['on 1 May', '2026-05-01T10:00:00Z', false],
    ['in July', '2026-07-15T10:00:00Z', false],
  ])('%s is allowed: %s, %s', (_, at, allowed) => {
    expect(mayDisturb(USUAL_QUIET_PERIODS, new Date(at))).toBe(allowed);
  });

  it('waits over the weekend to Monday at eight', () => {
    const friday = new Date('2026-11-27T16:00:00Z');
    const next = nextDisturbable(USUAL_QUIET_PERIODS, friday, new Date('2026-12-10T00:00:00Z'));
    expect(next).toEqual(new Date('2026-11-30T07:00:00Z'));
  });

  it('waits the same day when it is early', () => {
    const early = new Date('2026-11-24T04:00:00Z');
    expect(nextDisturbable(USUAL_QUIET_PERIODS, early, new Date('2026-11-25T00:00:00Z'))).toEqual(
      new Date('2026-11-24T07:00:00Z'),
    );
  });

  it('finds no time when there is none before the end', () => {
    const friday = new Date('2026-11-27T16:00:00Z');
    expect(nextDisturbable(USUAL_QUIET_PERIODS, friday, new Date('2026-11-30T07:00:00Z'))).toBeNull();
    expect(nextDisturbable(USUAL_QUIET_PERIODS, friday, friday)).toBeNull();
  });
});
