import { Temporal } from 'temporal-polyfill';
import { TIME_ZONE } from '../calendar.ts';
import type { IsoDate } from '../plan.ts';

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A whole day, which no time zone moves. */
export interface Day {
  readonly day: IsoDate;
}

/** A `Date` is an instant; the writers show it as Norway's clock showed it. */
export type Cell = string | number | Date | Day | null;

export interface Column {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`: more no spreadsheet takes. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly Cell[])[];
}

/** What an export holds, before it is a file. */
export interface ExportBook {
  /** Without its ending. */
  readonly fileName: string;
  readonly sheets: readonly Sheet[];
  /** The same answers as one table in which each row says all there is to say of it, for a format with one sheet. */
  readonly flat: Sheet;
}

/** A date whose UTC fields read as the clock in Norway did at the instant: spreadsheets know no time zones. */
export function wallClock(instant: Date): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(TIME_ZONE);
  return new Date(local.toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds);
}
