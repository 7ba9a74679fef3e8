import ICAL from 'ical.js';
import { createCalendarWriter } from '../../bot/files/calendarWriter.ts';
import type { PlanItem } from '../../domain/plan.ts';
import { type CalendarSource, planCalendar } from '../../domain/planCalendar.ts';
import { aDecision, aMilestone, anActivity, aPlanOf } from '../builders/plans.ts';
import { anEngagementName } from '../builders/views.ts';

const HOSTILE = 'Møte, med komma; semikolon\\ og\nlinje: END:VEVENT';
const SAMI = 'Ráđđádallan Kárášjogas: čállit, ŋuolga, šaddat, žeavja, đŧ – '.repeat(4);

const written = (items: readonly PlanItem[], overrides: Partial<CalendarSource> = {}) =>
  createCalendarWriter((id) => `https://laget.example/tab/engagements/${id}`).write(
    planCalendar({
      engagement: anEngagementName({ id: '65805064-f35e-53c2-8852-25034b120a6d', shortName: 'Kåfjord' }),
      plan: aPlanOf(items),
      revision: 7,
      changedAt: new Date('2026-11-23T09:00:00Z'),
      people: [],
      scope: 'all',
      owner: { person: { tenantId: 'county', objectId: 'guide' }, roles: ['guide'] },
      language: 'nn',
      ...overrides,
    }),
  );

const parsed = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((event) => ({ event, read: new ICAL.Event(event) })),
  };
};

describe('a plan as iCalendar, read by a parser of others', () => {
  it('has whole days whose end is the day after the last, on no clock', () => {
    const activity = anActivity({ type: 'workshop', from: '2026-12-30', to: '2026-12-31' });
    const [first] = parsed(written([activity])).events;
    expect(first?.read.startDate.isDate).toBe(true);
    expect(first?.read.startDate.toString()).toBe('2026-12-30');
    expect(first?.read.endDate.toString()).toBe('2027-01-01');
    expect(written([activity])).toContain('DTSTART;VALUE=DATE:20261230');
    expect(written([activity])).not.toMatch(/TZID|VTIMEZONE/);
  });

  it('tells text as it was written, whatever is in it', () => {
    const items = [aMilestone({ title: HOSTILE, on: '2026-12-01' }), aMilestone({ title: SAMI, on: '2026-12-02' })];
    const { events } = parsed(written(items));
    expect(events.map(({ read }) => read.summary)).toEqual([HOSTILE, SAMI]);
  });

  it('has lines of 75 octets at most, each whole in UTF-8, ended by CRLF', () => {
    const text = written([aMilestone({ title: SAMI }), aDecision({ decided: SAMI })]);
    const lines = text.split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line, 'utf8') <= 75)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\ufffd]/);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
  });

  it('has for each step the same name in every version, and says which version it is', () => {
    const step = aMilestone();
    const before = parsed(written([step])).events[0];
    const after = parsed(written([{ ...step, on: '2027-03-01' }], { revision: 8 })).events[0];
    expect(after?.read.uid).toBe(before?.read.uid);
    expect([before?.read.sequence, after?.read.sequence]).toEqual([7, 8]);
    expect(before?.event.getFirstPropertyValue('last-modified')?.toString()).toBe('2026-11-23T09:00:00Z');
    expect(before?.event.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-23T09:00:00Z');
  });

  it('takes nobody’s time, says what kind it is and whether it can be counted on, and leads to the plan', () => {
    const { events } = parsed(written([aMilestone({ status: 'postponed' })]));
    const value = (name: string) => events[0]?.event.getFirstPropertyValue(name);
    expect(value('transp')).toBe('TRANSPARENT');
    expect(value('categories')).toBe('Milepæl');
    expect(value('status')).toBe('TENTATIVE');
    expect(value('url')).toBe('https://laget.example/tab/engagements/65805064-f35e-53c2-8852-25034b120a6d');
    expect(value('description')).toContain('Opne planen: https://laget.example/tab/engagements/');
  });

  it('lets no name begin a property of its own, and ends its last line as all others', () => {
    const shortName = 'Fjord, by; og\\land\r\nATTACH:https://example.org/x\nMETHOD:REQUEST';
    const text = written([], { engagement: anEngagementName({ shortName }) });
    const { calendar } = parsed(text);
    expect(calendar.getAllProperties().filter(({ name }) => ['attach', 'method'].includes(name))).toHaveLength(1);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    // The parser leaves names that are not in RFC 5545 as they are written.
    const said = (name: string) =>
      String(calendar.getFirstPropertyValue(name)).replace(/\\(.)/g, (_, sign) => (sign === 'n' ? '\n' : sign));
    const whole = shortName.replace('\r\n', '\n');
    for (const name of ['name', 'x-wr-calname', 'x-wr-caldesc']) expect(said(name)).toContain(whole);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('has a name, and asks to be fetched again after some hours', () => {
    const { calendar } = parsed(written([]));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Prosessplan Kåfjord');
    expect(calendar.getFirstPropertyValue('refresh-interval')?.toString()).toBe('PT4H');
  });

  it('is the same text for the same plan, so that nothing is fetched twice', () => {
    const items = [aMilestone(), aDecision(), anActivity()];
    expect(written(items)).toBe(written([...items].reverse()));
  });
});
