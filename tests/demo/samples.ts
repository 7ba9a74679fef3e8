import { Temporal } from 'temporal-polyfill';
import { livedIn, startOf } from '../../bot/demo/plans.ts';
import { demoProgramme } from '../../bot/demo/programme.ts';
import { storyOf } from '../../bot/demo/stories/stories.ts';
import type { EngagementSeed } from '../../bot/usecases/ports/seeder.ts';
import { atLocalHour, localDate } from '../../domain/calendar.ts';
import { defaultLanguage } from '../../domain/language.ts';
import { layOutline } from '../../domain/layOutline.ts';
import type { Municipality } from '../../domain/municipality.ts';
import { outlineOf } from '../../domain/outlineOf.ts';
import { MUNICIPALITIES } from '../../domain/pilotMunicipalities.ts';
import { EMPTY_PLAN, type Plan } from '../../domain/plan.ts';
import { applyChange } from '../../domain/planChange.ts';
import { findTemplate } from '../../domain/templates.ts';

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

/** A municipality's plan as the acts of its process leader leave it at a moment. */
export function planAt({ number, languageDecision }: Municipality, today: string): Plan {
  const story = storyOf(number).plan;
  const { template, end, desiredOutcome } = startOf(story, defaultLanguage(languageDecision), today);
  if (template.kind !== 'product' || story.from === null) return { ...EMPTY_PLAN, desiredOutcome };
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `item-${ids}`;
  };
  const begun = { ...layOutline(outlineOf(findTemplate(template.id), template), { end, newId }), desiredOutcome };
  return applyChange(
    begun,
    livedIn(begun, story.from.life, today, (part) => part),
  ).plan;
}

/** Every plan that has something in it as it looks at each of the moments. */
export function plansOver(nows: readonly Date[]): { where: string; today: string; shortName: string; plan: Plan }[] {
  return nows.flatMap((now) => {
    const today = localDate(now).toString();
    return MUNICIPALITIES.map((municipality) => {
      const { shortName } = municipality;
      return { where: `${now.toISOString()} ${shortName}`, today, shortName, plan: planAt(municipality, today) };
    }).filter(({ plan }) => plan.items.length > 0);
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
