import icalendar, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { type PlanCalendar, REFRESH_HOURS } from '../../domain/planCalendar.ts';
import { translator } from '../../domain/texts/translate.ts';
import type { CalendarWriter } from '../usecases/ports/planFiles.ts';

/** Midnight in UTC, which the package writes as the day it is: no time zone can move it. */
const midnight = (day: Temporal.PlainDate): Date => new Date(day.toZonedDateTime('UTC').epochMilliseconds);

/**
 * A text as RFC 5545 § 3.3.11 has it. The package does so in events, and not in what the calendar says of itself: a line
 * break in a name would begin a property of its own.
 */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/**
 * Writes plans as iCalendar (RFC 5545). The same plan is the same text, byte for byte.
 * @param addressOf where an engagement's plan is opened
 */
export function createCalendarWriter(addressOf: (engagementId: string) => string): CalendarWriter {
  return {
    write(plan: PlanCalendar) {
      const t = translator(plan.language);
      const url = addressOf(plan.engagementId);
      const calendar = icalendar({
        name: escaped(plan.name),
        description: escaped(plan.about),
        prodId: { company: 'Laget rundt', product: 'Prosessplan', language: plan.language.toUpperCase() },
        method: ICalCalendarMethod.PUBLISH,
        ttl: REFRESH_HOURS * 3600,
      });
      for (const { key, title, from, to, certain, category, lines } of plan.events) {
        calendar.createEvent({
          id: `${key}.${plan.engagementId}@lagetrundt`,
          summary: title,
          description: [...lines, '', t('planCalendar.open', { url })].join('\n'),
          url,
          allDay: true,
          start: midnight(Temporal.PlainDate.from(from)),
          // RFC 5545 § 3.6.1: the end is the first day that is no part of it.
          end: midnight(Temporal.PlainDate.from(to).add({ days: 1 })),
          stamp: plan.changedAt,
          lastModified: plan.changedAt,
          sequence: plan.revision,
          status: certain ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
          categories: [{ name: category }],
          // Nobody is busy because a plan has a date.
          transparency: ICalEventTransparency.TRANSPARENT,
          busystatus: ICalEventBusyStatus.FREE,
        });
      }
      // RFC 5545 § 3.1: each line ends so, the last one too.
      return `${calendar.toString()}\r\n`;
    },
  };
}
