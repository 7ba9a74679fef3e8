import { Temporal } from 'temporal-polyfill';
import { MUNICIPALITIES } from '../../bot/demo/municipalities.ts';
import { layOut } from '../../bot/demo/plans/layOut.ts';
import { demoProgramme } from '../../bot/demo/programme.ts';
import { storyOf } from '../../bot/demo/stories/stories.ts';
import { planWeeksAround } from '../../bot/demo/weeks.ts';
import type { EngagementSeed } from '../../bot/usecases/ports/seeder.ts';
import { atLocalHour, localDate } from '../../domain/calendar.ts';
import type { Plan } from '../../domain/plan.ts';

export const NOVEMBER = new Date('2026-11-24T10:00:00Z');

/** Every n-th day of 2026–2028 at changing hours; where n and 7 share nothing, every weekday comes up. */
export function everyNthDay(n: number): Date[] {
  const days: Date[] = [];
  const end = Temporal.PlainDate.from('2028-12-31');
  for (
    let day = Temporal.PlainDate.from('2026-01-01');
    Temporal.PlainDate.compare(day, end) <= 0;
    day = day.add({ days: n })
  ) {
    days.push(atLocalHour(day, days.length % 24));
  }
  return days;
}

/** Every municipality's plan as it looks at each of the moments. */
export function plansOver(nows: readonly Date[]): { where: string; today: string; plan: Plan }[] {
  return nows.flatMap((now) => {
    const weeks = planWeeksAround(now);
    return MUNICIPALITIES.map(({ number, shortName }) => ({
      where: `${now.toISOString()} ${shortName}`,
      today: localDate(now).toString(),
      plan: layOut(storyOf(number).plan, number, now, weeks),
    }));
  });
}

/** Every engagement as it looks at each of the moments. */
export function engagementsOver(nows: readonly Date[]): { where: string; now: Date; seed: EngagementSeed }[] {
  return nows.flatMap((now) =>
    demoProgramme(now).engagements.map((seed) => ({
      where: `${now.toISOString()} ${seed.municipality.shortName}`,
      now,
      seed,
    })),
  );
}

/** What `check` finds wrong, as sentences; an empty list is what a test asks for. */
export function faultsIn<T>(things: readonly T[], check: (thing: T) => readonly (string | false)[]): string[] {
  return things.flatMap((thing) => check(thing).filter((fault) => fault !== false));
}

export function engagementOf(shortName: string, now: Date = NOVEMBER): EngagementSeed {
  const seed = demoProgramme(now).engagements.find(({ municipality }) => municipality.shortName === shortName);
  if (seed === undefined)
    throw new Error(`${shortName} is none of ${MUNICIPALITIES.map((m) => m.shortName).join(', ')}`);
  return seed;
}
