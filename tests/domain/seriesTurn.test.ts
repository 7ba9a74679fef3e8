import { type QuietPeriods, USUAL_QUIET_PERIODS } from '../../domain/quietPeriods.ts';
import type { SeriesSettings } from '../../domain/series.ts';
import { lookAhead, planTurn, windowEnd } from '../../domain/seriesTurn.ts';
import { seriesSettings } from '../builders/series.ts';

const NOBODY = new Set<string>();
/** Tuesdays at ten, answered within two working days. */
const tuesdays = (overrides: Partial<SeriesSettings> = {}) =>
  seriesSettings({
    rhythm: { kind: 'weekly', every: 1, weekday: 2 },
    startsOn: '2026-11-03',
    windowWorkingDays: 2,
    ...overrides,
  });

const plan = (
  handledTo: string,
  now: string,
  overrides: Partial<SeriesSettings> = {},
  quiet: QuietPeriods = USUAL_QUIET_PERIODS,
) => {
  const { records, open, wait } = planTurn(tuesdays(overrides), quiet, NOBODY, new Date(handledTo), new Date(now));
  return {
    records: records.map(({ occurrence, outcome }) => [occurrence.due, outcome.why]),
    open: open?.due ?? null,
    wait: wait === null ? null : [wait.occurrence.due, wait.until.toISOString()],
  };
};

describe('the turn of a series', () => {
  it('opens what is due, and nothing before its time', () => {
    expect(plan('2026-11-18T00:00:00Z', '2026-11-24T08:59:59Z')).toEqual({ records: [], open: null, wait: null });
    expect(plan('2026-11-18T00:00:00Z', '2026-11-24T09:00:00Z')).toEqual({
      records: [],
      open: '2026-11-24',
      wait: null,
    });
  });

  it('opens the latest of three that came while the service was down, and notes the others as missed', () => {
    expect(plan('2026-11-05T00:00:00Z', '2026-11-25T09:30:00Z')).toEqual({
      records: [
        ['2026-11-10', 'serviceDown'],
        ['2026-11-17', 'serviceDown'],
      ],
      open: '2026-11-24',
      wait: null,
    });
  });

  it('notes the latest as missed too when its window has passed', () => {
    expect(plan('2026-11-05T00:00:00Z', '2026-11-27T09:30:00Z').records).toEqual([
      ['2026-11-10', 'serviceDown'],
      ['2026-11-17', 'serviceDown'],
      ['2026-11-24', 'windowPassed'],
    ]);
  });

  it('counts the window to the minute: at four on its last day it has passed', () => {
    expect(plan('2026-11-18T00:00:00Z', '2026-11-26T14:59:00Z').open).toBe('2026-11-24');
    expect(plan('2026-11-18T00:00:00Z', '2026-11-26T15:00:00Z').open).toBeNull();
  });

  it('waits for the morning when it comes up in the evening and the window holds', () => {
    expect(plan('2026-11-18T00:00:00Z', '2026-11-24T19:00:00Z')).toEqual({
      records: [],
      open: null,
      wait: ['2026-11-24', '2026-11-25T07:00:00.000Z'],
    });
  });

  it('gives up in the evening when the window ends before anybody may be turned to', () => {
    expect(
      plan(
        '2026-11-18T00:00:00Z',
        '2026-11-24T19:00:00Z',
        { windowWorkingDays: 1 },
        {
          off: [],
          own: [{ from: '2026-11-25', to: '2026-11-25', name: 'Fagdag' }],
        },
      ),
    ).toEqual({ records: [['2026-11-24', 'windowPassed']], open: null, wait: null });
  });

  it('waits over a weekend, a holiday and a quiet day', () => {
    const thursday = { rhythm: { kind: 'weekly', every: 1, weekday: 4 } as const, windowWorkingDays: 5 };
    const quiet = { off: [], own: [{ from: '2026-11-30', to: '2026-11-30', name: 'Fagdag' }] };
    expect(plan('2026-11-20T00:00:00Z', '2026-11-28T10:00:00Z', thursday, quiet).wait).toEqual([
      '2026-11-26',
      '2026-12-01T07:00:00.000Z',
    ]);
  });

  it('notes what fell in a quiet period as skipped, and does not pile it up after', () => {
    expect(plan('2026-12-22T10:00:00Z', '2027-01-04T09:30:00Z')).toEqual({
      records: [['2026-12-29', { by: 'default', period: 'christmas' }]],
      open: null,
      wait: null,
    });
  });

  it('waits for nothing over Christmas: what came up the day before and was missed stays missed', () => {
    const late = plan('2026-12-18T00:00:00Z', '2026-12-22T16:00:00Z', { windowWorkingDays: 1 });
    expect(late.records).toEqual([['2026-12-22', 'windowPassed']]);
  });

  it('notes what came while the service was down in the order of the calendar', () => {
    expect(plan('2026-12-14T00:00:00Z', '2027-01-05T09:30:00Z')).toMatchObject({
      records: [
        ['2026-12-15', 'serviceDown'],
        ['2026-12-22', 'serviceDown'],
        ['2026-12-29', { by: 'default', period: 'christmas' }],
      ],
      open: '2027-01-05',
    });
  });

  it('passes over what was skipped by hand', () => {
    const turn = planTurn(
      tuesdays(),
      USUAL_QUIET_PERIODS,
      new Set(['2026-11-24']),
      new Date('2026-11-18T00:00:00Z'),
      new Date('2026-11-24T09:30:00Z'),
    );
    expect(turn.records.map(({ outcome }) => outcome)).toEqual([{ state: 'skipped', why: { by: 'hand' } }]);
    expect(turn.open).toBeNull();
  });
});

describe('the window of a round of a series', () => {
  const at = new Date('2026-11-24T09:00:00Z');

  it('ends at four on its last working day', () => {
    expect(windowEnd(tuesdays(), USUAL_QUIET_PERIODS, NOBODY, at)).toEqual(new Date('2026-11-26T15:00:00Z'));
  });

  it('ends when the next one opens, where that comes first', () => {
    const long = tuesdays({ windowWorkingDays: 10 });
    expect(windowEnd(long, USUAL_QUIET_PERIODS, NOBODY, at)).toEqual(new Date('2026-12-01T09:00:00Z'));
  });

  it('does not end for one that is skipped', () => {
    const long = tuesdays({ windowWorkingDays: 10 });
    const end = windowEnd(long, USUAL_QUIET_PERIODS, new Set(['2026-12-01']), at);
    expect(end).toEqual(new Date('2026-12-08T09:00:00Z'));
  });
});

describe('looking ahead', () => {
  const after = new Date('2026-12-23T00:00:00Z');

  it('looks next at a date that is skipped, and opens next at one that is not', () => {
    expect(lookAhead({ ...tuesdays(), state: 'running' }, USUAL_QUIET_PERIODS, NOBODY, after)).toEqual({
      turnAt: new Date('2026-12-29T09:00:00Z'),
      opensAt: new Date('2027-01-05T09:00:00Z'),
    });
  });

  it.each(['paused', 'ended'] as const)('sees nothing for one that is %s', (state) => {
    expect(lookAhead({ ...tuesdays(), state }, USUAL_QUIET_PERIODS, NOBODY, after)).toEqual({
      turnAt: null,
      opensAt: null,
    });
  });
});
