import { z } from 'zod';
import { CALENDAR_SCOPES } from '../../planCalendar.ts';
import { instant } from './common.ts';

const scope = z.enum(CALENDAR_SCOPES);

export const calendarBody = z.strictObject({ scope });

/** An address, without the address: that was told once. */
export const calendarResource = z.object({
  id: z.uuid(),
  scope,
  madeAt: instant,
  fetchedAt: instant.nullable(),
});

export const calendarList = z.object({ calendars: z.array(calendarResource).readonly() });

export const madeCalendar = z.object({
  calendar: calendarResource,
  /** A path on this service, told this once. Whoever has it can read the dates. */
  path: z.string(),
});
