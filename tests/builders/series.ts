import { randomUUID } from 'node:crypto';
import type { StoredSeries } from '../../bot/usecases/ports/series.ts';
import { USUAL_QUIET_PERIODS } from '../../domain/quietPeriods.ts';
import type { SeriesSettings } from '../../domain/series.ts';
import { lookAhead } from '../../domain/seriesTurn.ts';

/** Every second Thursday at ten, from 8 January 2026. */
export function seriesSettings(overrides: Partial<SeriesSettings> = {}): SeriesSettings {
  return {
    rhythm: { kind: 'weekly', every: 2, weekday: 4 },
    time: { hour: 10, minute: 0 },
    windowWorkingDays: 5,
    startsOn: '2026-01-08',
    endsOn: null,
    audience: 'askedAndGuides',
    nudges: true,
    ...overrides,
  };
}

/** A running series as the store keeps it, set up by nobody in particular, with everything up to `handledTo` done. */
export function aStoredSeries(
  engagementId: string,
  handledTo: Date,
  overrides: Partial<SeriesSettings> = {},
): StoredSeries {
  const settings = seriesSettings(overrides);
  const ahead = lookAhead({ ...settings, state: 'running' }, USUAL_QUIET_PERIODS, new Set(), handledTo);
  const setUpBy = { tenantId: 'tenant', objectId: 'guide' };
  return { ...settings, id: randomUUID(), engagementId, state: 'running', setUpBy, handledTo, ...ahead };
}
