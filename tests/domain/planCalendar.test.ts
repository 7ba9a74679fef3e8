import type { PlanItem } from '../../domain/plan.ts';
import { type CalendarSource, planCalendar } from '../../domain/planCalendar.ts';
import { aDecision, aMeetingNote, aMilestone, anAction, anActivity, aPhase, aPlanOf } from '../builders/plans.ts';
import { anEngagementName } from '../builders/views.ts';

const OWNER = { tenantId: 'county', objectId: 'leader' };

const calendar = (items: readonly PlanItem[], overrides: Partial<CalendarSource> = {}) =>
  planCalendar({
    engagement: anEngagementName({ madeUp: false }),
    plan: aPlanOf(items),
    revision: 3,
    changedAt: new Date('2026-11-23T09:00:00Z'),
    people: [],
    scope: 'deadlines',
    owner: { person: OWNER, roles: ['processLeader'] },
    language: 'nn',
    ...overrides,
  });
const said = (items: readonly PlanItem[], overrides: Partial<CalendarSource> = {}) =>
  calendar(items, overrides).events.map(({ title, from, to }) => [title, from, to]);

describe('milestones and deadlines in a calendar', () => {
  it('are milestones, decision points, and the first and last day of a hearing', () => {
    const items = [
      aDecision({ title: 'Vedtak', on: '2027-06-17' }),
      anActivity({ title: 'Høyring', type: 'hearing', from: '2026-12-02', to: '2027-01-13' }),
      aMilestone({ title: 'Planprogram', on: '2027-01-28' }),
      anActivity({ title: 'Verkstad', type: 'workshop', from: '2026-12-02', to: '2026-12-02' }),
      aPhase(),
      aMeetingNote(),
    ];
    expect(said(items)).toEqual([
      ['Høyring (første dag)', '2026-12-02', '2026-12-02'],
      ['Høyring (siste dag)', '2027-01-13', '2027-01-13'],
      ['Planprogram', '2027-01-28', '2027-01-28'],
      ['Vedtak', '2027-06-17', '2027-06-17'],
    ]);
  });

  it('have the due dates of what the person answers for, by role or by name, until it is done', () => {
    const mine = { kind: 'person', person: OWNER } as const;
    const items = [
      anAction({ title: 'Som rolle', due: '2026-12-01' }),
      anAction({ title: 'Med namn', due: '2026-12-02', responsible: mine }),
      anAction({ title: 'Gjort', due: '2026-12-03', done: true }),
      anAction({ title: 'Utan frist', due: null }),
      anAction({ title: 'Ordføraren si', due: '2026-12-04', responsible: { kind: 'role', role: 'mayor' } }),
      anAction({ title: 'Ingen si', due: '2026-12-05', responsible: null }),
    ];
    expect(said(items).map(([title]) => title)).toEqual(['Frist: Som rolle', 'Frist: Med namn']);
    expect(said(items, { scope: 'all' }).map(([title]) => title)).toEqual([
      'Frist: Som rolle',
      'Frist: Med namn',
      'Frist: Ordføraren si',
      'Frist: Ingen si',
    ]);
  });
});

describe('everything in a calendar', () => {
  const all = (...items: PlanItem[]) => said(items, { scope: 'all' });

  it('has a bar for what lasts two weeks, and the first and last day of what lasts longer', () => {
    expect(all(anActivity({ title: 'A', type: 'work', from: '2026-12-01', to: '2026-12-14' }))).toEqual([
      ['A', '2026-12-01', '2026-12-14'],
    ]);
    expect(all(anActivity({ title: 'A', type: 'work', from: '2026-12-01', to: '2026-12-15' }))).toEqual([
      ['A (første dag)', '2026-12-01', '2026-12-01'],
      ['A (siste dag)', '2026-12-15', '2026-12-15'],
    ]);
  });

  it('has a phase as the day that it begins, never as a bar over months', () => {
    expect(all(aPhase({ title: 'Planprogram', from: '2026-11-02', to: '2027-01-29' }))).toEqual([
      ['Fasen «Planprogram» byrjar', '2026-11-02', '2026-11-02'],
    ]);
  });
});

describe('an event', () => {
  it('says status, who and what was decided in words, and marks what is put off as uncertain', () => {
    const { events } = calendar([
      aDecision({ status: 'done', decided: 'Vedteke samrøystes.' }),
      aMilestone({ on: '2027-07-01', status: 'postponed' }),
    ]);
    expect(events[0]?.lines).toEqual(['Status: ferdig', 'Ansvar: kommunestyret', 'Avgjort: Vedteke samrøystes.']);
    expect(events.map(({ certain }) => certain)).toEqual([true, false]);
  });

  it('keeps its key when the step is moved and renamed', () => {
    const step = aMilestone();
    const key = (item: PlanItem) => calendar([item]).events[0]?.key;
    expect(key({ ...step, on: '2028-01-01', title: 'Noko anna' })).toBe(key(step));
  });

  it('says nothing of a note, since calendars are seen by others', () => {
    const secret = 'Berre for oss';
    const items = [aMilestone({ note: secret }), anActivity({ note: secret }), anAction({ note: secret })];
    expect(JSON.stringify(calendar(items, { scope: 'all' }))).not.toContain(secret);
  });
});
