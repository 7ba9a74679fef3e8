import { lengthInDays } from './days.ts';
import type { Language } from './language.ts';
import { type PersonKey, type Role, samePerson } from './people.ts';
import type { Action, Activity, IsoDate, Phase, Plan, PlanItem, Status, Step } from './plan.ts';
import type { PlanPerson } from './planHistory.ts';
import type { Responsible } from './responsible.ts';
import { sayDate } from './texts/dates.ts';
import { sayResponsible } from './texts/sayResponsible.ts';
import { type Translate, translator } from './texts/translate.ts';
import type { EngagementName } from './views.ts';

/** What of a plan somebody wants in their own calendar: what happens on one day, or all of it. */
export const CALENDAR_SCOPES = ['deadlines', 'all'] as const;
export type CalendarScope = (typeof CALENDAR_SCOPES)[number];

/** More addresses of one plan than this nobody needs. */
export const MOST_CALENDARS = 10;

/** How often calendars are asked to look again, in hours; most keep to a pace of their own. */
export const REFRESH_HOURS = 4;

/** An activity longer than this, in days, would lie as a bar over weeks: its first and last day stand instead. */
const LONGEST_BAR = 14;

export interface CalendarEvent {
  /** The same for the same thing as long as it is in the plan. */
  readonly key: string;
  readonly title: string;
  readonly from: IsoDate;
  /** The last day, inclusive. */
  readonly to: IsoDate;
  /** What is put off has a day that nobody should count on. */
  readonly certain: boolean;
  readonly category: string;
  readonly lines: readonly string[];
}

/** A plan as one person's calendar. */
export interface PlanCalendar {
  readonly engagementId: string;
  readonly language: Language;
  readonly name: string;
  readonly about: string;
  /** Grows with every change of the plan. */
  readonly revision: number;
  readonly changedAt: Date;
  readonly events: readonly CalendarEvent[];
}

export interface CalendarSource {
  readonly engagement: EngagementName;
  readonly plan: Plan;
  readonly revision: number;
  readonly changedAt: Date;
  readonly people: readonly PlanPerson[];
  readonly scope: CalendarScope;
  /** Whose calendar it is, and what they are here. */
  readonly owner: { readonly person: PersonKey; readonly roles: readonly Role[] };
  readonly language: Language;
}

/** The dates of a plan for one person, in the order of the days. Notes are not in it: a calendar is seen by others. */
export function planCalendar(source: CalendarSource): PlanCalendar {
  const { engagement, plan, revision, changedAt, language } = source;
  const t = translator(language);
  const about = t('planCalendar.about', { name: engagement.shortName });
  return {
    engagementId: engagement.id,
    language,
    name: t('planCalendar.name', { name: engagement.shortName }),
    about: engagement.madeUp ? `${about} ${t('product.madeUp')}` : about,
    revision,
    changedAt,
    events: plan.items
      .flatMap((item) => eventsOf(t, item, source))
      .sort((a, b) => a.from.localeCompare(b.from) || a.key.localeCompare(b.key)),
  };
}

function eventsOf(t: Translate, item: PlanItem, source: CalendarSource): CalendarEvent[] {
  switch (item.kind) {
    case 'milestone':
    case 'decision':
      return [pointEvent(t, item)];
    case 'activity':
      return item.type === 'hearing' || source.scope === 'all' ? activityEvents(t, item, source) : [];
    case 'action':
      return source.scope === 'all' || isOwn(item.responsible, source) ? actionEvents(t, item, source) : [];
    case 'phase':
      return source.scope === 'all' ? [phaseEvent(t, item)] : [];
    default:
      return [];
  }
}

function isOwn(responsible: Responsible | null, { owner }: CalendarSource): boolean {
  if (responsible?.kind === 'person') return samePerson(responsible.person, owner.person);
  return responsible?.kind === 'role' && owner.roles.includes(responsible.role);
}

const isCertain = (status: Status): boolean => status !== 'postponed';

const statusLine = (t: Translate, { status }: Step): string =>
  t('planCalendar.status', { status: t(`tab.plan.status.${status}`) });

function whoLine(t: Translate, responsible: Responsible | null, people: readonly PlanPerson[]): string {
  if (responsible === null) return t('tab.plan.noResponsible');
  return t('tab.plan.responsible', { role: sayResponsible(t, responsible, people) });
}

function pointEvent(t: Translate, step: Exclude<Step, Activity>): CalendarEvent {
  const decided = step.kind === 'decision' ? step.decided.trim() : '';
  const who =
    step.kind === 'decision' ? [t('tab.plan.responsible', { role: t(`planSheet.approver.${step.approver}`) })] : [];
  return {
    key: `${step.id}.day`,
    title: step.title,
    from: step.on,
    to: step.on,
    certain: isCertain(step.status),
    category: t(`planCalendar.category.${step.kind}`),
    lines: [statusLine(t, step), ...who, ...(decided === '' ? [] : [t('planFile.decided', { text: decided })])],
  };
}

function activityEvents(t: Translate, activity: Activity, { people }: CalendarSource): CalendarEvent[] {
  const { id, title, from, to, type, status, responsible } = activity;
  const hearing = type === 'hearing';
  const shared = {
    certain: isCertain(status),
    category: t(`planCalendar.category.${hearing ? 'hearing' : 'activity'}`),
  };
  const lines = [statusLine(t, activity), whoLine(t, responsible, people)];
  if (from === to || (!hearing && lengthInDays(from, to) <= LONGEST_BAR)) {
    return [{ ...shared, key: `${id}.whole`, title, from, to, lines }];
  }
  const period = t('planCalendar.period', { from: sayDate(t, from), to: sayDate(t, to) });
  const ends = { ...shared, lines: [period, ...lines] };
  return [
    { ...ends, key: `${id}.first`, title: t('planCalendar.starts', { title }), from, to: from },
    { ...ends, key: `${id}.last`, title: t('planCalendar.ends', { title }), from: to, to },
  ];
}

/** What is done needs no reminder. */
function actionEvents(t: Translate, { id, title, due, done, responsible }: Action, source: CalendarSource) {
  if (due === null || done) return [];
  const event: CalendarEvent = {
    key: `${id}.due`,
    title: t('planCalendar.due', { title }),
    from: due,
    to: due,
    certain: true,
    category: t('planCalendar.category.action'),
    lines: [whoLine(t, responsible, source.people)],
  };
  return [event];
}

function phaseEvent(t: Translate, { id, title, from, to }: Phase): CalendarEvent {
  return {
    key: `${id}.first`,
    title: t('planCalendar.phase', { title }),
    from,
    to: from,
    certain: true,
    category: t('planCalendar.category.phase'),
    lines: [t('planCalendar.period', { from: sayDate(t, from), to: sayDate(t, to) })],
  };
}
