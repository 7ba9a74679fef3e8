import { USUAL_QUIET_PERIODS as USUAL } from '../../../domain/quietPeriods.ts';
import { isReminderDue, remindsOn, usualDue } from '../../../domain/session/reminder.ts';
import { anAction } from '../../builders/plans.ts';

/** An hour of the wall clock in Norway in winter. */
const at = (day: string, hour: number) => new Date(`${day}T${String(hour - 1).padStart(2, '0')}:00:00Z`);
const due = (item: Partial<ReturnType<typeof anAction>>, now: Date, quiet = USUAL) =>
  isReminderDue(anAction({ on: '2026-11-02', ...item }), quiet, now);

describe('a reminder of an action', () => {
  it.each([
    ['Friday', '2026-12-04', '2026-12-02'],
    ['Monday, over the weekend', '2026-12-07', '2026-12-03'],
    ['Sunday, counted in working days', '2026-12-06', '2026-12-03'],
    ['the first day after Christmas, before the quiet begins', '2027-01-04', '2026-12-22'],
    ['in the summer, before the quiet begins', '2026-07-15', '2026-06-26'],
    ['Tuesday after Easter, before the Easter week', '2027-03-30', '2027-03-19'],
  ])('for one due on a %s falls in good time', (_when, last, on) => {
    expect(remindsOn(last, USUAL)).toBe(on);
  });

  it('falls two working days before where no period is quiet', () => {
    const none = { off: ['summer', 'christmas', 'easter'] as const, own: [] };
    expect(remindsOn('2026-07-15', none)).toBe('2026-07-13');
  });

  it('is not put further off than a look ahead covers, however long it is quiet', () => {
    const own = [{ from: '2026-01-01', to: '2026-12-31', name: 'Stille år' }];
    expect(remindsOn('2026-12-04', { off: [], own })).toBe('2026-09-25');
  });

  it('goes from nine on its day, and not before', () => {
    expect(due({ due: '2026-12-04' }, at('2026-12-01', 10))).toBe(false);
    expect(due({ due: '2026-12-04' }, at('2026-12-02', 8))).toBe(false);
    expect(due({ due: '2026-12-04' }, at('2026-12-02', 9))).toBe(true);
  });

  it('goes later if it could not go then, until the last day', () => {
    expect(due({ due: '2026-12-04' }, at('2026-12-03', 14))).toBe(true);
    expect(due({ due: '2026-12-04' }, at('2026-12-04', 14))).toBe(true);
    expect(due({ due: '2026-12-04' }, at('2026-12-07', 9))).toBe(false);
  });

  it('never goes at night, in a weekend, on a holiday or in a quiet period', () => {
    expect(due({ due: '2026-12-04' }, at('2026-12-02', 22))).toBe(false);
    expect(due({ due: '2026-12-06' }, at('2026-12-05', 10))).toBe(false);
    expect(due({ due: '2026-12-28' }, at('2026-12-25', 10))).toBe(false);
    expect(due({ due: '2027-01-04' }, at('2026-12-29', 10))).toBe(false);
  });

  it('does not go for what is done, has no last day, or was agreed today', () => {
    expect(due({ due: '2026-12-04', done: true }, at('2026-12-03', 10))).toBe(false);
    expect(due({ due: null }, at('2026-12-03', 10))).toBe(false);
    expect(due({ due: '2026-12-04', on: '2026-12-03' }, at('2026-12-03', 10))).toBe(false);
  });
});

describe('the last day of a new action', () => {
  it('is two working weeks on', () => {
    expect(usualDue('2026-11-23', USUAL)).toBe('2026-12-07');
  });

  it('is the first working day after a quiet period that it would fall in', () => {
    expect(usualDue('2026-12-14', USUAL)).toBe('2027-01-04');
    expect(usualDue('2026-06-25', USUAL)).toBe('2026-08-03');
  });
});
