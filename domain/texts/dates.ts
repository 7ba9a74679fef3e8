import { Temporal } from 'temporal-polyfill';
import { isoWeek, TIME_ZONE } from '../calendar.ts';
import type { IsoDate } from '../plan.ts';
import type { TextKey, Translate } from './translate.ts';

/** Dates as people say them. Months and days come from our own texts: not every client's browser knows nynorsk. */

const inNorway = (instant: Date) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(TIME_ZONE);

/** «1. desember» */
export function sayDate(t: Translate, date: IsoDate): string {
  const { day, month } = Temporal.PlainDate.from(date);
  return t('date.day', { day, month: t(`date.month.${month}` as TextKey) });
}

/** «1. des» */
export function sayShortDate(t: Translate, date: IsoDate): string {
  const { day, month } = Temporal.PlainDate.from(date);
  return t('date.day', { day, month: t(`date.monthShort.${month}` as TextKey) });
}

/** «2. des–13. jan», or one day alone. */
export function sayRange(t: Translate, from: IsoDate, to: IsoDate): string {
  return from === to ? sayShortDate(t, from) : `${sayShortDate(t, from)}–${sayShortDate(t, to)}`;
}

/** «tysdag 1. desember» */
export function sayDay(t: Translate, date: IsoDate): string {
  return `${t(`date.weekday.${Temporal.PlainDate.from(date).dayOfWeek}` as TextKey)} ${sayDate(t, date)}`;
}

/** «tysdag 1. desember, veke 49» */
export function sayDayAndWeek(t: Translate, date: IsoDate): string {
  return `${sayDay(t, date)}, ${t('date.week', { week: isoWeek(date).week })}`;
}

/** The calendar day in Norway of an instant given as ISO 8601. */
export function dayOf(instant: string): IsoDate {
  return inNorway(new Date(instant)).toPlainDate().toString();
}

/** «16.00», in Norway's time. */
export function sayTime(instant: string): string {
  const { hour, minute } = inNorway(new Date(instant));
  return `${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}`;
}

/** «tysdag 1. desember kl. 16.00», in Norway's time. */
export function sayInstant(t: Translate, instant: string): string {
  return t('date.at', { day: sayDay(t, dayOf(instant)), time: sayTime(instant) });
}
