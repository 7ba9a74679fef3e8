import { type QuietPeriods, USUAL_QUIET_PERIODS } from '../../domain/quietPeriods.ts';
import {
  isOpeningTime,
  nextOccurrence,
  nextTurn,
  type Occurrence,
  occurrences,
  type Rhythm,
  type SeriesSettings,
  upcoming,
} from '../../domain/series.ts';
import { seriesSettings } from '../builders/series.ts';

const NO_QUIET: QuietPeriods = { off: ['summer', 'christmas', 'easter'], own: [] };

function first(count: number, settings: SeriesSettings, quiet = USUAL_QUIET_PERIODS): Occurrence[] {
  const found: Occurrence[] = [];
  for (const occurrence of occurrences(settings, quiet)) {
    found.push(occurrence);
    if (found.length === count) break;
  }
  return found;
}

const weekly = (weekday: 1 | 2 | 3 | 4 | 5, every: 1 | 2 | 4 = 1): Rhythm => ({ kind: 'weekly', every, weekday });
const dues = (found: readonly Occurrence[]) => found.map(({ due }) => due);

describe('a series', () => {
  it('opens at ten in Oslo on the working days on either side of 29 March 2026', () => {
    const fridays = first(1, seriesSettings({ rhythm: weekly(5), startsOn: '2026-03-27' }));
    const mondays = first(1, seriesSettings({ rhythm: weekly(1), startsOn: '2026-03-30' }), NO_QUIET);
    expect(fridays[0]?.at).toEqual(new Date('2026-03-27T09:00:00Z'));
    expect(mondays[0]?.at).toEqual(new Date('2026-03-30T08:00:00Z'));
  });

  it('opens at ten in Oslo on the working days on either side of 25 October 2026', () => {
    const fridays = first(1, seriesSettings({ rhythm: weekly(5), startsOn: '2026-10-23' }));
    const mondays = first(1, seriesSettings({ rhythm: weekly(1), startsOn: '2026-10-26' }));
    expect(fridays[0]?.at).toEqual(new Date('2026-10-23T08:00:00Z'));
    expect(mondays[0]?.at).toEqual(new Date('2026-10-26T09:00:00Z'));
  });

  it('begins on the first weekday that fits, that day included', () => {
    expect(dues(first(2, seriesSettings({ rhythm: weekly(2, 2), startsOn: '2026-11-24' })))).toEqual([
      '2026-11-24',
      '2026-12-08',
    ]);
    expect(dues(first(1, seriesSettings({ rhythm: weekly(2, 2), startsOn: '2026-11-25' })))).toEqual(['2026-12-01']);
  });

  it('counts every fourth week from its start', () => {
    const settings = seriesSettings({ rhythm: weekly(3, 4), startsOn: '2026-09-01' });
    expect(dues(first(3, settings))).toEqual(['2026-09-02', '2026-09-30', '2026-10-28']);
  });

  it('keeps its fortnight through week 53 of 2026', () => {
    const settings = seriesSettings({ rhythm: weekly(2, 2), startsOn: '2026-12-15' });
    expect(first(3, settings).map(({ due, on }) => [due, on])).toEqual([
      ['2026-12-15', '2026-12-15'],
      // Tuesday of week 53.
      ['2026-12-29', null],
      ['2027-01-12', '2027-01-12'],
    ]);
  });

  it('asks in week 53 where Christmas is not left quiet, and moves away from Boxing Day and New Year’s Day', () => {
    const quiet: QuietPeriods = { off: ['christmas'], own: [] };
    const fridays = first(3, seriesSettings({ rhythm: weekly(5), startsOn: '2026-12-25' }), quiet);
    expect(fridays.map(({ due, on, moved }) => [due, on, moved])).toEqual([
      ['2026-12-25', '2026-12-28', 'christmasDay'],
      ['2027-01-01', '2027-01-04', 'newYear'],
      ['2027-01-08', '2027-01-08', null],
    ]);
  });

  it('asks on Christmas Eve only where Christmas is not left quiet', () => {
    const settings = seriesSettings({ rhythm: weekly(4), startsOn: '2026-12-24' });
    expect(first(1, settings)[0]?.skipped).toEqual({ by: 'default', period: 'christmas' });
    expect(first(1, settings, { off: ['christmas'], own: [] })[0]?.on).toBe('2026-12-24');
  });

  it('falls on a leap day', () => {
    const settings = seriesSettings({ rhythm: { kind: 'monthly', nth: 'last', weekday: 2 }, startsOn: '2028-02-01' });
    expect(dues(first(2, settings))).toEqual(['2028-02-29', '2028-03-28']);
    const fortnight = seriesSettings({ rhythm: weekly(2, 2), startsOn: '2028-02-15' });
    expect(dues(first(3, fortnight))).toEqual(['2028-02-15', '2028-02-29', '2028-03-14']);
  });

  it('moves from Maundy Thursday past the whole of Easter where Easter is not left quiet', () => {
    const [thursday] = first(1, seriesSettings({ startsOn: '2026-04-02' }), { off: ['easter'], own: [] });
    expect(thursday).toMatchObject({ on: '2026-04-07', moved: 'maundyThursday', skipped: null });
  });

  it('moves from 17 May to the 18th', () => {
    const settings = seriesSettings({ rhythm: weekly(3), startsOn: '2028-05-17' });
    expect(first(1, settings)[0]).toMatchObject({ on: '2028-05-18', moved: 'constitutionDay' });
  });

  it('skips a date that moves into a quiet period, and says both', () => {
    const quiet: QuietPeriods = { off: [], own: [{ from: '2026-05-15', to: '2026-05-15', name: 'Planleggingsdag' }] };
    const [ascension] = first(1, seriesSettings({ startsOn: '2026-05-14' }), quiet);
    expect(ascension).toMatchObject({
      on: null,
      moved: 'ascension',
      skipped: { by: 'own', name: 'Planleggingsdag' },
    });
  });

  it('takes the last weekday of a month, be it the fourth or the fifth', () => {
    const settings = seriesSettings({ rhythm: { kind: 'monthly', nth: 'last', weekday: 5 }, startsOn: '2026-09-26' });
    expect(dues(first(3, settings))).toEqual(['2026-10-30', '2026-11-27', '2026-12-25']);
  });

  it('asks on its last day and never after, not even by a move', () => {
    const settings = seriesSettings({ rhythm: weekly(4), startsOn: '2026-05-07', endsOn: '2026-05-14' });
    expect([...occurrences(settings, USUAL_QUIET_PERIODS)].map(({ due, on, skipped }) => [due, on, skipped])).toEqual([
      ['2026-05-07', '2026-05-07', null],
      ['2026-05-14', null, { by: 'end' }],
    ]);
    expect(nextTurn(settings, USUAL_QUIET_PERIODS, new Date('2026-05-14T12:00:00Z'))).toBeNull();
  });

  it('has no next date when all that is left is quiet', () => {
    const quiet: QuietPeriods = { off: [], own: [{ from: '2026-06-01', to: '2099-12-31', name: 'Pause' }] };
    expect(nextOccurrence(seriesSettings(), quiet, new Date('2026-06-01T00:00:00Z'))).toBeNull();
  });

  it('finds its first date however far ahead it starts, the second of January being quiet', () => {
    const settings = seriesSettings({ startsOn: '2031-01-01' });
    expect(nextOccurrence(settings, USUAL_QUIET_PERIODS, new Date('2026-01-01T00:00:00Z'))?.due).toBe('2031-01-16');
  });

  it('passes over the dates that somebody skipped, and shows them', () => {
    const after = new Date('2026-01-10T00:00:00Z');
    const shown = upcoming(seriesSettings(), USUAL_QUIET_PERIODS, after, 2, new Set(['2026-01-22']));
    expect(shown.map(({ due, on, skipped }) => [due, on, skipped])).toEqual([
      ['2026-01-22', null, { by: 'hand' }],
      ['2026-02-05', '2026-02-05', null],
      ['2026-02-19', '2026-02-19', null],
    ]);
  });

  it('shows five that open, with the skipped ones of the summer between them', () => {
    const after = new Date('2026-06-20T00:00:00Z');
    const shown = upcoming(seriesSettings(), USUAL_QUIET_PERIODS, after, 5);
    expect(shown.filter(({ at }) => at !== null)).toHaveLength(5);
    expect(shown.filter(({ skipped }) => skipped !== null).map(({ due }) => due)).toEqual(['2026-07-09', '2026-07-23']);
  });

  it.each([
    [8, 0, true],
    [15, 45, true],
    [7, 59, false],
    [15, 46, false],
    [16, 0, false],
    [10, 60, false],
    [10.5, 0, false],
  ])('may open at %i.%i: %s', (hour, minute, may) => {
    expect(isOpeningTime({ hour, minute })).toBe(may);
  });
});
