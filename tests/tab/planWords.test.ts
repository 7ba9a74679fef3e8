import { translator } from '../../domain/texts/translate.ts';
import { readsAsHappened } from '../../tab/src/views/plan/outcome/asHappened.ts';
import { sayShortDates, sayStepDates, sayWeeks } from '../../tab/src/views/plan/sayDates.ts';
import { START_SHIFT, shiftOf } from '../../tab/src/views/plan/shift/shiftDraft.ts';
import { aMilestone, anActivity } from '../builders/plans.ts';

const t = translator('nn');

describe('a desired outcome', () => {
  it.each(['Vi har ein samfunnsdel.', '«Vi har eit sentrum', 'Kommunen er ein god stad', 'We have a plan'])(
    'reads as if it has happened: %s',
    (text) => {
      expect(readsAsHappened(text)).toBe(true);
    },
  );

  it.each(['Få ein ny samfunnsdel', 'Bli betre på nærmiljø', 'Vi skal ha ein plan', ''])('does not: %s', (text) => {
    expect(readsAsHappened(text)).toBe(false);
  });
});

describe('the days of a step in words', () => {
  it('hold the weeks, also over a new year and for a whole year', () => {
    expect(sayWeeks(t, '2026-12-01', '2026-12-02')).toBe('veke 49');
    expect(sayWeeks(t, '2026-12-01', '2027-01-13')).toBe('veke 49–2');
    expect(sayWeeks(t, '2026-12-01', '2027-12-08')).toBe('veke 49–49');
    expect(sayWeeks(t, '2026-12-31', '2027-01-01')).toBe('veke 53');
  });

  it('are one day of a milestone, and two of an activity', () => {
    expect(sayStepDates(t, aMilestone({ on: '2027-01-28' }))).toBe('torsdag 28. januar, veke 4');
    const hearing = anActivity({ from: '2026-12-02', to: '2027-01-13' });
    expect(sayStepDates(t, hearing)).toBe('2. desember – 13. januar, veke 49–2');
    expect(sayShortDates(t, hearing)).toBe('2. des–13. jan');
  });
});

describe('a shift as it is written', () => {
  it('is a number of days, backwards where that was chosen', () => {
    expect(shiftOf(START_SHIFT)).toEqual({ days: 7, toWorkingDays: false });
    expect(shiftOf({ ...START_SHIFT, by: ' 3 ', unit: 'days', way: 'backwards' })?.days).toBe(-3);
  });

  it.each(['', '0', '-1', '1,5', '1000', 'to'])('is none while it says «%s»', (by) => {
    expect(shiftOf({ ...START_SHIFT, by })).toBeNull();
  });
});
