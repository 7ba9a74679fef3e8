import type { TimeOfDay } from '../../../../domain/calendar.ts';
import type { IsoDate } from '../../../../domain/plan.ts';
import type { Rhythm, SeriesSettings, Skip } from '../../../../domain/series.ts';
import { sayDate, sayDayAndWeek } from '../../../../domain/texts/dates.ts';
import type { TextKey, Translate } from '../../../../domain/texts/translate.ts';
import { capital } from '../../ui/words.ts';

/** «10.00» */
export function sayTime({ hour, minute }: TimeOfDay): string {
  return `${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}`;
}

/** «annankvar tysdag» */
export function sayRhythm(t: Translate, rhythm: Rhythm): string {
  const weekday = t(`date.weekday.${rhythm.weekday}` as TextKey);
  return rhythm.kind === 'weekly'
    ? t(`series.rhythm.weekly.${rhythm.every}`, { weekday })
    : t(`series.rhythm.monthly.${rhythm.nth}`, { weekday });
}

/** «Annankvar tysdag kl. 10.00» */
export function sayWhen(t: Translate, { rhythm, time }: Pick<SeriesSettings, 'rhythm' | 'time'>): string {
  return capital(t('series.at', { rhythm: sayRhythm(t, rhythm), time: sayTime(time) }));
}

/** «Annankvar tysdag kl. 10.00, første gong 1. desember»; without a first date, the rhythm alone. */
export function sayWhenFirst(
  t: Translate,
  settings: Pick<SeriesSettings, 'rhythm' | 'time'>,
  first: IsoDate | null,
): string {
  const rhythm = sayWhen(t, settings);
  return first === null ? rhythm : t('series.firstTime', { rhythm, day: sayDate(t, first) });
}

/** «5 arbeidsdagar til å svare · dei spurde og rettleiarane ser svara · …» */
export function sayTerms(
  t: Translate,
  { windowWorkingDays, audience, nudges, endsOn }: Omit<SeriesSettings, 'rhythm' | 'time'>,
): string {
  return [
    t('series.window', { count: windowWorkingDays }),
    t('series.seenBy', { audience: t(`audience.${audience}`) }),
    t(nudges ? 'series.nudges.on' : 'series.nudges.off'),
    ...(endsOn === null ? [] : [t('series.until', { day: sayDayAndWeek(t, endsOn) })]),
  ].join(' · ');
}

/** Why a date is passed over; a period of one's own by the name that people gave it. */
export function sayWhy(t: Translate, skip: Skip): string {
  if (skip.by === 'default') return t(`series.why.${skip.period}`);
  return skip.by === 'own' ? skip.name : t(`series.why.${skip.by}`);
}
