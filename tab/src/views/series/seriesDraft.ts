import { type TimeOfDay, WORKING_HOURS } from '../../../../domain/calendar.ts';
import type { Audience } from '../../../../domain/round.ts';
import {
  isOpeningTime,
  MONTH_PLACES,
  type Rhythm,
  type SeriesSettings,
  WEEK_STEPS,
  WEEKDAYS,
} from '../../../../domain/series.ts';

const EARLIEST: TimeOfDay = { hour: WORKING_HOURS.from, minute: 0 };

/** «often» is a number of weeks, or once a month. */
export const OFTEN = ['1', '2', '4', 'monthly'] as const;
export type Often = (typeof OFTEN)[number];

/** The form as it is typed: what the browser's fields hold, right or wrong. */
export interface SeriesDraft {
  readonly often: string;
  readonly nth: string;
  readonly weekday: string;
  /** `10:00` */
  readonly time: string;
  readonly window: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly audience: Audience;
  readonly nudges: boolean;
}

/** Which fields are wrong, and how. */
export interface DraftFaults {
  readonly startsOn?: true;
  readonly endsOn?: 'day' | 'first';
}

/** The form of a new series: every second Tuesday at ten, from today on (`today` is the day in Norway). */
export function newDraft(today: string, audience: Audience): SeriesDraft {
  const weekly = { often: '2', nth: '1', weekday: '2', time: '10:00', window: '5' };
  return { ...weekly, startsOn: today, endsOn: '', audience, nudges: true };
}

export function draftOf(settings: SeriesSettings): SeriesDraft {
  const { rhythm, time, windowWorkingDays, startsOn, endsOn, audience, nudges } = settings;
  return {
    often: rhythm.kind === 'weekly' ? String(rhythm.every) : 'monthly',
    nth: rhythm.kind === 'monthly' ? String(rhythm.nth) : '1',
    weekday: String(rhythm.weekday),
    time: fieldTime(time),
    window: String(windowWorkingDays),
    startsOn,
    endsOn: endsOn ?? '',
    audience,
    nudges,
  };
}

/** A time of day as the browser's time field holds it. */
export function fieldTime({ hour, minute }: TimeOfDay): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** What the form says, or what is wrong with it. */
export function readDraft(draft: SeriesDraft): { settings: SeriesSettings | null; faults: DraftFaults } {
  const time = readTime(draft.time);
  const startOk = isOurDay(draft.startsOn);
  const end = draft.endsOn === '' ? null : draft.endsOn;
  const endFault = end === null ? null : !isOurDay(end) ? 'day' : startOk && end < draft.startsOn ? 'first' : null;
  const faults: DraftFaults = {
    ...(!startOk && { startsOn: true as const }),
    ...(endFault !== null && { endsOn: endFault }),
  };
  if (!startOk || endFault !== null) return { settings: null, faults };
  const { startsOn, audience, nudges } = draft;
  const windowWorkingDays = Number(draft.window);
  return {
    settings: { rhythm: readRhythm(draft), time, windowWorkingDays, startsOn, endsOn: end, audience, nudges },
    faults,
  };
}

/** The lists hold only what there is, so the first stands for what cannot be. */
function readRhythm({ often, nth, weekday: day }: SeriesDraft): Rhythm {
  const weekday = WEEKDAYS.find((one) => String(one) === day) ?? 1;
  if (often === 'monthly') {
    return { kind: 'monthly', nth: MONTH_PLACES.find((one) => String(one) === nth) ?? 1, weekday };
  }
  return { kind: 'weekly', every: WEEK_STEPS.find((one) => String(one) === often) ?? 1, weekday };
}

function readTime(text: string): TimeOfDay {
  const [hour, minute] = text.split(':').map(Number);
  const time = { hour: hour ?? 0, minute: minute ?? 0 };
  return isOpeningTime(time) ? time : EARLIEST;
}

/** The times of day one can choose among, a quarter of an hour apart, and `chosen` where it is another. */
export function timesWith(chosen: string): string[] {
  const quarters = Array.from({ length: 24 * 4 }, (_, at) => ({ hour: Math.floor(at / 4), minute: (at % 4) * 15 }))
    .filter(isOpeningTime)
    .map(fieldTime);
  return quarters.includes(chosen) ? quarters : [...quarters, chosen].sort();
}

/** A date field that is half filled in is empty; one with a mistyped year is some other century. */
export function isOurDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= '2020-01-01' && text <= '2099-12-31';
}
