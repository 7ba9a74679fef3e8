import { localDate } from '../../domain/calendar.ts';
import { hasEnded } from '../../domain/engagement.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { QuietPeriods } from '../../domain/quietPeriods.ts';
import { upcoming, within } from '../../domain/series.ts';
import { planTurn } from '../../domain/seriesTurn.ts';
import {
  type OccurrenceView,
  occurrenceView,
  type RecordedView,
  type SeriesPlanView,
  type SeriesView,
} from '../../domain/seriesView.ts';
import { admit } from './access.ts';
import type { Context, Stores } from './ports/context.ts';
import type { Recorded, StoredSeries } from './ports/series.ts';

/** How many dates that open are shown ahead, and how many dates behind. */
const AHEAD = 5;
const BEHIND = 12;

/** Opened later than this after its time, a date was late: the clock job comes every minute. */
const LATE_MS = 10 * 60_000;

/** When the engagement is asked. @throws DomainError as {@link admit} */
export async function readSeries(context: Context, person: PersonKey, engagementId: string): Promise<SeriesPlanView> {
  await admit(context.db, person, engagementId, 'readSeries');
  return viewSeriesPlan(context.db, engagementId, context.now());
}

/** The same for a caller who was admitted. */
export async function viewSeriesPlan(stores: Stores, engagementId: string, now: Date): Promise<SeriesPlanView> {
  const quiet = await stores.quietPeriods.find(engagementId);
  const series: SeriesView[] = [];
  for (const one of await stores.series.list(engagementId)) series.push(await viewSeries(stores, one, quiet, now));
  return { series, quiet };
}

async function viewSeries(stores: Stores, series: StoredSeries, quiet: QuietPeriods, now: Date): Promise<SeriesView> {
  const { id, rhythm, time, windowWorkingDays, startsOn, endsOn, audience, nudges, state } = series;
  const recorded = await stores.series.recorded(id, BEHIND);
  return {
    ...{ id, rhythm, time, windowWorkingDays, startsOn, endsOn, audience, nudges, state },
    upcoming: state === 'running' ? await datesAhead(stores, series, quiet, now) : [],
    past: recorded.filter((entry) => hasPassed(entry, now)).map(recordedView),
  };
}

async function datesAhead(
  stores: Stores,
  series: StoredSeries,
  quiet: QuietPeriods,
  now: Date,
): Promise<OccurrenceView[]> {
  const engagement = await stores.engagements.find(series.engagementId);
  if (engagement === null || hasEnded(engagement, localDate(now).toString())) return [];
  const skips = await stores.series.skippedByHand(series.id);
  const asks = within(series, engagement.endedOn);
  const { wait } = planTurn(asks, quiet, skips, series.handledTo, now);
  const after = series.handledTo > now ? series.handledTo : now;
  const dates = upcoming(asks, quiet, after, AHEAD - (wait === null ? 0 : 1), skips).map(occurrenceView);
  if (wait === null) return dates;
  return [{ ...occurrenceView(wait.occurrence), at: wait.until.toISOString(), waits: true }, ...dates];
}

/** One skipped by hand is written down before its day comes; until then it stands among the dates ahead. */
function hasPassed({ opensAt, outcome, recordedAt }: Recorded, now: Date): boolean {
  const ahead = outcome.state === 'skipped' && outcome.why.by === 'hand' && opensAt !== null && opensAt > now;
  return !ahead && recordedAt <= now;
}

function recordedView({ due, opensAt, recordedAt, outcome }: Recorded): RecordedView {
  const late = outcome.state === 'opened' && opensAt !== null && recordedAt.getTime() - opensAt.getTime() > LATE_MS;
  return { due, opensAt: opensAt?.toISOString() ?? null, at: recordedAt.toISOString(), late, outcome };
}
