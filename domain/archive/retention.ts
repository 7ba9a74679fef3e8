import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../plan.ts';

/** How long answers and plans are kept after an engagement's end where a programme has said nothing, in months. */
export const RETENTION_MONTHS = 24;
export const MOST_RETENTION_MONTHS = 240;

/** Nothing is deleted sooner than this after those who may stop it could first know, in days. */
export const WARNING_DAYS = 60;

/** What decides when an engagement's time is over. */
export interface Retention {
  /** The last day of the engagement; null while it goes on. */
  readonly endedOn: IsoDate | null;
  /** The day somebody recorded the end; it may lie long after the end itself. */
  readonly endRecordedOn: IsoDate | null;
  readonly months: number;
  /** The day the programme last chose how long; null when it never did. */
  readonly monthsSetOn: IsoDate | null;
}

/**
 * The day from which the engagement is deleted, once every body's archive is settled; null while it goes on. A late
 * record of the end or a shorter time chosen later leaves {@link WARNING_DAYS} to say no.
 */
export function deletesOn({ endedOn, endRecordedOn, months, monthsSetOn }: Retention): IsoDate | null {
  if (endedOn === null) return null;
  const day = (date: IsoDate) => Temporal.PlainDate.from(date);
  // An end that is written down late, or put far back, takes nothing from the time that everybody has.
  const from = endRecordedOn !== null && endRecordedOn > endedOn ? endRecordedOn : endedOn;
  const candidates = [
    day(from).add({ months }),
    ...[endRecordedOn, monthsSetOn].flatMap((known) =>
      known === null ? [] : [day(known).add({ days: WARNING_DAYS })],
    ),
  ];
  return candidates.map(String).sort().at(-1) ?? null;
}

/** Whether the day is so near that everybody with a role is told of it wherever they look. */
export function isWarned(deletion: IsoDate | null, today: IsoDate): boolean {
  return deletion !== null && Temporal.PlainDate.from(today).add({ days: WARNING_DAYS }).toString() >= deletion;
}
