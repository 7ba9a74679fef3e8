import { Temporal } from 'temporal-polyfill';
import { TITLE_LIMIT } from '../../../../../domain/limits.ts';
import type { Activity, IsoDate, Phase } from '../../../../../domain/plan.ts';
import type { PlanChange } from '../../../../../domain/planChange.ts';

/** What one line says: what is to be done, and when. */
export interface QuickStep {
  readonly title: string;
  readonly from: IsoDate;
  /** The last day, inclusive. */
  readonly to: IsoDate;
  /** Whether the days stood in the text. */
  readonly dated: boolean;
}

interface Found {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** The first three letters of each month tell them apart in Norwegian and in English. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'ma[iy]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'de[sc]'] as const;
const MONTH = `(?:${MONTHS.join('|')})\\p{L}*`;
const YEAR = '(?:\\s+(?<year>20\\d\\d))?';
const DASH = '\\s*(?:-|–|til|to)\\s*';

const WEEK = new RegExp(
  `(?<=^|\\s)(?:i |in )?(?:uke|uka|veke|veka|week)\\s*(?<week>\\d{1,2})(?:${DASH}(?<until>\\d{1,2}))?${YEAR}(?=$|[\\s.,;:])`,
  'iu',
);
const NAMED = new RegExp(
  `(?<=^|\\s)(?<day>\\d{1,2})\\.?(?:\\s*(?<month>${MONTH}))?(?:${DASH}(?<lastDay>\\d{1,2})\\.?)?\\s*(?<lastMonth>${MONTH})\\.?${YEAR}(?=$|[\\s.,;:])`,
  'iu',
);
const NUMBERS = /(?<=^|\s)(?<day>\d{1,2})[./](?<month>\d{1,2})(?:[./](?<year>20\d\d))?\.?(?=$|[\s,;])/u;

const DAYS_OF_WORK = 4;

function day(year: number, month: number, of: number): Temporal.PlainDate | null {
  if (month < 1 || month > 12) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day: of }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** Monday of an ISO week; null where the year has no such week. */
function monday(year: number, week: number): Temporal.PlainDate | null {
  // 4 January is always in week 1.
  const first = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const found = first.subtract({ days: first.dayOfWeek - 1 }).add({ weeks: week - 1 });
  return week >= 1 && found.weekOfYear === week ? found : null;
}

/** The first of the years near `since` in which something is not over by then; a year that is said is the only one. */
function inYear(year: string | undefined, since: Temporal.PlainDate, make: (year: number) => Found | null) {
  const years = year === undefined ? [since.year - 1, since.year, since.year + 1] : [Number(year)];
  const found = years.map(make).filter((one) => one !== null);
  return found.find(({ to }) => year !== undefined || Temporal.PlainDate.compare(to, since) >= 0) ?? null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function inWeek({ week = '', until = week, year }: Groups, since: Temporal.PlainDate) {
  return inYear(year, since, (one): Found | null => {
    const from = monday(one, Number(week));
    const last = monday(Number(until) < Number(week) ? one + 1 : one, Number(until));
    return from && last && { from, to: last.add({ days: DAYS_OF_WORK }) };
  });
}

const monthOf = (word: string) => MONTHS.findIndex((month) => new RegExp(`^${month}`, 'iu').test(word)) + 1;

function onNamed({ day: first = '', month, lastDay = first, lastMonth = '', year }: Groups, since: Temporal.PlainDate) {
  const end = monthOf(lastMonth);
  const begin = month === undefined ? end : monthOf(month);
  return inYear(year, since, (one): Found | null => {
    const from = day(begin > end ? one - 1 : one, begin, Number(first));
    const to = day(one, end, Number(lastDay));
    return from && to && Temporal.PlainDate.compare(from, to) <= 0 ? { from, to } : null;
  });
}

function onNumbers({ day: of = '', month = '', year }: Groups, since: Temporal.PlainDate) {
  return inYear(year, since, (one): Found | null => {
    const found = day(one, Number(month), Number(of));
    return found && { from: found, to: found };
  });
}

const WAYS = [
  [WEEK, inWeek],
  [NAMED, onNamed],
  [NUMBERS, onNumbers],
] as const;

/** A title without the words that led to the date, and without what joined them to it. */
const trimmed = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:–-]+/u, '')
    .replace(/\s*[,;:–-]\s*$|\s+(?:i|in|på|on|den|frå|fra|from)\s*$/iu, '')
    .trim();

/**
 * Reads one line: «folkemøte veke 6», «høyring 2. des–13. jan», «synfaring 14.2.». A week means its working days. A
 * date without a year is the first that is not over on `since`; a line without a date gets `since` itself. What cannot
 * be read as a date stays in the title.
 */
export function readQuickStep(line: string, since: IsoDate): QuickStep {
  const text = line.trim();
  const start = Temporal.PlainDate.from(since);
  for (const [pattern, find] of WAYS) {
    const match = pattern.exec(text);
    const found = match?.groups && find(match.groups, start);
    if (!match || !found) continue;
    const title = trimmed(`${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`);
    if (title !== '') return { title, from: found.from.toString(), to: found.to.toString(), dated: true };
  }
  return { title: text, from: since, to: since, dated: false };
}

/** From which day a line's dates are counted: today, or the phase's first or last day when today is outside it. */
export function sinceOf(phase: Phase | null, today: IsoDate): IsoDate {
  if (phase === null) return today;
  if (today < phase.from) return phase.from;
  return today > phase.to ? phase.to : today;
}

export const fitsTitle = ({ title }: QuickStep): boolean => title !== '' && title.length <= TITLE_LIMIT;

/** The change that puts the line in the plan, as an activity that nobody answers for yet. */
export function quickAddition({ title, from, to }: QuickStep, id: string, phaseId: string | null): PlanChange {
  const item: Activity = {
    kind: 'activity',
    id,
    phaseId,
    title,
    type: 'work',
    from,
    to,
    status: 'planned',
    responsible: null,
    sphere: 'administrative',
    groups: [],
    method: '',
    note: '',
    links: [],
    subject: null,
  };
  return [{ op: 'add', item }];
}
