import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isWorkingDay, localDate } from '../../domain/calendar.ts';
import { NUDGE_RULE, nudgeByHandAt, nudgeDay, planNudges } from '../../domain/nudge.ts';
import { mayDisturb, quietOn, USUAL_QUIET_PERIODS } from '../../domain/quietPeriods.ts';
import { closingTime } from '../../domain/round.ts';

const quiet = USUAL_QUIET_PERIODS;
const plan = (openedAt: string, closesAt: string) =>
  planNudges({ openedAt: new Date(openedAt), closesAt: new Date(closesAt) }, quiet).map((at) => at.toISOString());

describe('the planned nudges of a round', () => {
  it('go half-way, and on the last morning', () => {
    // Monday to Monday: Thursday and Monday at nine in Norway.
    expect(plan('2026-11-23T09:00:00Z', '2026-11-30T15:00:00Z')).toEqual([
      '2026-11-26T08:00:00.000Z',
      '2026-11-30T08:00:00.000Z',
    ]);
  });

  it('keep to nine in Norway over a change of the clock', () => {
    expect(plan('2026-10-21T08:00:00Z', '2026-10-28T15:00:00Z')).toEqual([
      '2026-10-26T08:00:00.000Z',
      '2026-10-28T08:00:00.000Z',
    ]);
    expect(plan('2026-03-25T09:00:00Z', '2026-03-27T15:00:00Z')).toEqual([
      '2026-03-26T09:00:00.000Z',
      '2026-03-27T08:00:00.000Z',
    ]);
  });

  it('leave a round alone for a day', () => {
    expect(plan('2026-11-24T13:00:00Z', '2026-11-25T15:00:00Z')).toEqual(['2026-11-25T13:00:00.000Z']);
    expect(plan('2026-11-24T13:30:00Z', '2026-11-25T15:00:00Z')).toEqual([]);
  });

  it('move the first forward over a holiday, and the last back to the working day before', () => {
    // 1 May 2026 is a Friday: half-way and the close fall on and after it.
    expect(plan('2026-04-28T08:00:00Z', '2026-05-05T14:00:00Z')).toEqual([
      '2026-04-30T07:00:00.000Z',
      '2026-05-05T07:00:00.000Z',
    ]);
    // Closed by the next of its series at ten: too late a morning, so the working day before.
    expect(plan('2026-11-23T09:00:00Z', '2026-11-30T09:00:00Z')).toEqual([
      '2026-11-26T08:00:00.000Z',
      '2026-11-27T08:00:00.000Z',
    ]);
  });

  it('stay out of the quiet periods', () => {
    expect(plan('2026-12-21T09:00:00Z', '2027-01-05T15:00:00Z')).toEqual([
      '2027-01-04T08:00:00.000Z',
      '2027-01-05T08:00:00.000Z',
    ]);
    expect(plan('2026-07-06T08:00:00Z', '2026-07-13T14:00:00Z')).toEqual([]);
  });

  it('break none of the rules, whenever a round opens and however long it is', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 10 }),
        (openedAt, days) => {
          const closesAt = closingTime(openedAt, days);
          const nudges = planNudges({ openedAt, closesAt }, quiet);
          expect(nudges.length).toBeLessThanOrEqual(NUDGE_RULE.most);
          expect(new Set(nudges.map(nudgeDay)).size).toBe(nudges.length);
          expect([...nudges].sort((a, b) => a.getTime() - b.getTime())).toEqual(nudges);
          for (const at of nudges) {
            const hour = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO('Europe/Oslo').hour;
            expect(isWorkingDay(localDate(at)) && quietOn(quiet, localDate(at)) === null).toBe(true);
            expect(hour >= 8 && hour < 16).toBe(true);
            expect(at.getTime() - openedAt.getTime()).toBeGreaterThanOrEqual(NUDGE_RULE.youngestMs);
            expect(closesAt.getTime() - at.getTime()).toBeGreaterThanOrEqual(NUDGE_RULE.leastLeftMs);
          }
        },
      ),
    );
  });
});

describe('a nudge by hand', () => {
  const round = { closesAt: new Date('2026-12-01T15:00:00Z') };

  it('goes at once in working hours', () => {
    const now = new Date('2026-11-26T10:00:00Z');
    expect(nudgeByHandAt(round, [], quiet, now)).toEqual(now);
  });

  it('waits for the next working morning otherwise', () => {
    const fridayNight = new Date('2026-11-27T21:00:00Z');
    expect(nudgeByHandAt(round, [], quiet, fridayNight)).toEqual(new Date('2026-11-30T07:00:00Z'));
    expect(mayDisturb(quiet, new Date('2026-11-30T07:00:00Z'))).toBe(true);
  });

  it('is refused on a day that has one, also one that is still to come', () => {
    expect(nudgeByHandAt(round, ['2026-11-26'], quiet, new Date('2026-11-26T10:00:00Z'))).toBe('today');
    expect(nudgeByHandAt(round, ['2026-11-30'], quiet, new Date('2026-11-28T10:00:00Z'))).toBe('today');
    expect(nudgeByHandAt(round, ['2026-11-26'], quiet, new Date('2026-11-26T17:00:00Z'))).toEqual(
      new Date('2026-11-27T07:00:00Z'),
    );
  });

  it('is refused when the round is over before anybody may be reminded', () => {
    expect(nudgeByHandAt(round, [], quiet, new Date('2026-12-01T15:00:00Z'))).toBe('noTime');
    const closing = { closesAt: new Date('2026-11-28T12:00:00Z') };
    expect(nudgeByHandAt(closing, [], quiet, new Date('2026-11-27T16:00:00Z'))).toBe('noTime');
  });
});
