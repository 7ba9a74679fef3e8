import { randomUUID } from 'node:crypto';
import type { EngagementSeed, ProgrammeSeed } from '../../bot/usecases/ports/seeder.ts';
import { EMPTY_PLAN } from '../../domain/plan.ts';
import { aStoredSeries } from '../builders/series.ts';
import { anEngagement, aProgramme, TENANT } from './house.ts';

/** Weekly on Tuesdays at ten in Norway; the date that falls due is {@link DUE}. */
export const TUESDAYS = { rhythm: { kind: 'weekly', every: 1, weekday: 2 }, startsOn: '2026-11-03' } as const;
export const DUE = '2026-11-24';
export const BEFORE = new Date('2026-11-23T09:00:00Z');
export const AFTER = new Date('2026-11-24T09:00:30Z');

/** A programme of many municipalities, each with a channel of its own and a series that is due at the same moment. */
export function manySeries(count: number): ProgrammeSeed {
  const { holders } = anEngagement();
  const engagements = Array.from({ length: count }, (_, at): EngagementSeed => {
    const id = randomUUID();
    return anEngagement({
      id,
      holders,
      plan: EMPTY_PLAN,
      channel: { tenantId: TENANT, channelId: `19:channel-${at}` },
      series: [{ series: aStoredSeries(id, BEFORE, TUESDAYS), past: [] }],
    });
  });
  return aProgramme({ engagements });
}
