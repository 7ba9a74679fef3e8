import { localDate } from '../../domain/calendar.ts';
import { USUAL_QUIET_PERIODS } from '../../domain/quietPeriods.ts';
import type { Rhythm, SeriesSettings } from '../../domain/series.ts';
import { lookAhead } from '../../domain/seriesTurn.ts';
import type { EngagementSeed } from '../usecases/ports/seeder.ts';
import type { Holder } from './cast.ts';
import { seedId } from './ids.ts';

/** By municipality number: most start their check-ins by hand, three have them come by themselves. */
const RHYTHMS: Readonly<Record<string, Rhythm>> = {
  // Fjord
  '1578': { kind: 'weekly', every: 2, weekday: 2 },
  // Sør-Aurdal
  '3449': { kind: 'weekly', every: 2, weekday: 3 },
  // Karasjok
  '5610': { kind: 'monthly', nth: 2, weekday: 2 },
};

/**
 * The engagement's check-ins that repeat. The first date is tomorrow at the earliest, so that nothing starts by itself
 * while somebody is trying the rest out.
 */
export function madeUpSeries(
  number: string,
  engagementId: string,
  holders: readonly Holder[],
  now: Date,
): EngagementSeed['series'] {
  const rhythm = RHYTHMS[number];
  const guide = holders.find(({ role }) => role === 'guide');
  if (rhythm === undefined || guide === undefined) return [];
  const { tenantId, objectId } = guide.person;
  const settings: SeriesSettings = {
    rhythm,
    time: { hour: 10, minute: 0 },
    windowWorkingDays: 5,
    startsOn: localDate(now).add({ days: 1 }).toString(),
    endsOn: null,
    audience: 'askedAndGuides',
    nudges: true,
  };
  const state = 'running' as const;
  const ahead = lookAhead({ ...settings, state }, USUAL_QUIET_PERIODS, new Set(), now);
  const whose = { id: seedId('series', engagementId), engagementId, setUpBy: { tenantId, objectId } };
  return [{ series: { ...settings, ...whose, state, handledTo: now, ...ahead }, past: [] }];
}
