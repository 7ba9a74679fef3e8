import type { IsoDate } from '../plan.ts';
import type { RuleId } from '../statutory/finding.ts';
import type { Warning } from '../statutory.ts';
import { sayDate } from './dates.ts';
import { joinWords } from './joinWords.ts';
import type { TextKey, Translate } from './translate.ts';

const SENTENCES: Readonly<Record<RuleId, TextKey>> = {
  PBL_11_12: 'plan.check.pbl1112',
  PBL_11_13_START: 'plan.check.pbl1113start',
  PBL_11_13_6W: 'plan.check.pbl11136w',
  PBL_11_14_6W: 'plan.check.pbl11146w',
  HEARING_HOLIDAY: 'plan.check.hearingHoliday',
  PBL_10_1_YEAR: 'plan.check.pbl101year',
  PBL_10_1_30D: 'plan.check.pbl10130d',
  PBL_11_4_14D: 'plan.check.pbl11414d',
  KOML_14_3_14D: 'plan.check.koml14314d',
  PBL_11_15: 'plan.check.pbl1115',
  PBL_11_1: 'plan.check.pbl111',
  PBL_5_1: 'plan.check.pbl51',
  SAMI_CONSULT: 'plan.check.samiConsult',
  KOML_5_12: 'plan.check.koml512',
};

/** Where nothing is made public at all, there is no day to name. */
const NOT_PUBLIC: Readonly<Partial<Record<RuleId, TextKey>>> = {
  PBL_10_1_30D: 'plan.check.pbl10130dNone',
  PBL_11_4_14D: 'plan.check.pbl11414dNone',
  KOML_14_3_14D: 'plan.check.koml14314dNone',
};

type Say = (t: Translate, value: string, today: IsoDate) => string;

const sayDateInYear: Say = (t, value) => t('date.inYear', { date: sayDate(t, value), year: value.slice(0, 4) });

/** A plan goes over years, and a hearing over a new year: a day of this year alone is said without it. */
const sayPlanDate: Say = (t, value, today) =>
  value.slice(0, 4) === today.slice(0, 4) ? sayDate(t, value) : sayDateInYear(t, value, today);

/** How each value that is not said as it stands is said. */
const SAY: Readonly<Record<string, Say>> = {
  from: sayPlanDate,
  on: sayPlanDate,
  counted: sayPlanDate,
  earliest: sayPlanDate,
  latest: sayDateInYear,
  holiday: (t, value) => t(`plan.check.holiday.${value}` as TextKey),
  groups: (t, value) =>
    joinWords(
      t,
      value.split('+').map((group) => t(`plan.check.council.${group}` as TextKey)),
    ),
};

function sayValue(t: Translate, name: string, value: string | number, today: IsoDate): string {
  return typeof value === 'number' ? t('plan.check.days', { count: value }) : (SAY[name]?.(t, value, today) ?? value);
}

/** What is the matter, why, and what to do, said on a day. Every number in a warning is a number of days. */
export function warningWords(t: Translate, { rule, values }: Warning, today: IsoDate): string {
  const said = Object.entries(values).map(([name, value]) => [name, sayValue(t, name, value, today)] as const);
  const key = 'from' in values ? undefined : NOT_PUBLIC[rule];
  // A paragraph's number stays whole, on the line of its sign.
  return t(key ?? SENTENCES[rule], Object.fromEntries(said)).replace(/§ (\d{1,3})-(\d{1,3})/g, '§\u00a0$1\u2011$2');
}
