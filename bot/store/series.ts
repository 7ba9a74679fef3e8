import type { Selectable } from 'kysely';
import { DEFAULT_QUIET_PERIODS } from '../../domain/quietPeriods.ts';
import type { Outcome, Skip } from '../../domain/series.ts';
import type { Recorded, SeriesStore, StoredSeries } from '../usecases/ports/series.ts';
import type { Executor, Schema } from './schema.ts';

export function createSeriesStore(db: Executor): SeriesStore {
  return {
    async find(id) {
      const row = await db.selectFrom('series').where('id', '=', id).selectAll().executeTakeFirst();
      return row === undefined ? null : toSeries(row);
    },

    async list(engagementId) {
      const rows = await db
        .selectFrom('series')
        .where('engagement_id', '=', engagementId)
        .orderBy('hour')
        .orderBy('minute')
        .orderBy('starts_on')
        .orderBy('id')
        .selectAll()
        .execute();
      return rows.map(toSeries);
    },

    add: (series) => insertSeries(db, series),

    async update(series) {
      await db.updateTable('series').set(toColumns(series)).where('id', '=', series.id).execute();
    },

    async due(now) {
      const rows = await db
        .selectFrom('series')
        .innerJoin('engagement', 'engagement.id', 'series.engagement_id')
        .where('series.state', '=', 'running')
        .where('series.turn_at', '<=', now)
        .where('engagement.deleted_at', 'is', null)
        .orderBy('series.turn_at')
        .orderBy('series.id')
        .select(['series.id', 'series.engagement_id'])
        .execute();
      return rows.map((row) => ({ id: row.id, engagementId: row.engagement_id }));
    },

    async nextOpening(engagementId) {
      const row = await db
        .selectFrom('series')
        .where('engagement_id', '=', engagementId)
        .where('state', '=', 'running')
        .where('opens_at', 'is not', null)
        .orderBy('opens_at')
        .select('opens_at')
        .executeTakeFirst();
      return row?.opens_at ?? null;
    },

    record: (seriesId, recorded) => insertOccurrence(db, seriesId, recorded),

    async isRecorded(seriesId, due) {
      const row = await db
        .selectFrom('series_occurrence')
        .where('series_id', '=', seriesId)
        .where('due_on', '=', due)
        .select('due_on')
        .executeTakeFirst();
      return row !== undefined;
    },

    async unskip(seriesId, due) {
      const result = await db
        .deleteFrom('series_occurrence')
        .where('series_id', '=', seriesId)
        .where('due_on', '=', due)
        .where('skipped_by', '=', 'hand')
        .executeTakeFirst();
      return result.numDeletedRows > 0n;
    },

    async recorded(seriesId, limit) {
      const rows = await db
        .selectFrom('series_occurrence')
        .where('series_id', '=', seriesId)
        .orderBy('due_on', 'desc')
        .limit(limit)
        .selectAll()
        .execute();
      return rows.map(toRecorded);
    },

    async skippedByHand(seriesId) {
      const rows = await db
        .selectFrom('series_occurrence')
        .where('series_id', '=', seriesId)
        .where('skipped_by', '=', 'hand')
        .select('due_on')
        .execute();
      return new Set(rows.map((row) => row.due_on));
    },
  };
}

function toSeries(row: Selectable<Schema['series']>): StoredSeries {
  return {
    id: row.id,
    engagementId: row.engagement_id,
    rhythm: row.rhythm,
    time: { hour: row.hour, minute: row.minute },
    windowWorkingDays: row.window_working_days,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    audience: row.audience,
    nudges: row.nudges,
    state: row.state,
    setUpBy: { tenantId: row.set_up_by_tenant_id, objectId: row.set_up_by_object_id },
    handledTo: row.handled_to,
    turnAt: row.turn_at,
    opensAt: row.opens_at,
  };
}

function toColumns(series: StoredSeries) {
  return {
    rhythm: JSON.stringify(series.rhythm),
    hour: series.time.hour,
    minute: series.time.minute,
    window_working_days: series.windowWorkingDays,
    starts_on: series.startsOn,
    ends_on: series.endsOn,
    audience: series.audience,
    nudges: series.nudges,
    state: series.state,
    handled_to: series.handledTo,
    turn_at: series.turnAt,
    opens_at: series.opensAt,
  };
}

function toRecorded(row: Selectable<Schema['series_occurrence']>): Recorded {
  return {
    due: row.due_on,
    opensAt: row.opens_at,
    recordedAt: row.recorded_at,
    outcome: toOutcome(row),
  };
}

function toOutcome(row: Selectable<Schema['series_occurrence']>): Outcome {
  if (row.missed !== null) return { state: 'missed', why: row.missed };
  if (row.skipped_by !== null) return { state: 'skipped', why: toSkip(row.skipped_by, row.skipped_in ?? '') };
  return { state: 'opened', roundId: row.round_id };
}

function toSkip(by: Skip['by'], where: string): Skip {
  if (by === 'own') return { by, name: where };
  const period = DEFAULT_QUIET_PERIODS.find((id) => id === where);
  return by === 'default' && period !== undefined ? { by, period } : { by: by === 'end' ? 'end' : 'hand' };
}

function skipColumns(outcome: Outcome) {
  if (outcome.state !== 'skipped') return { skipped_by: null, skipped_in: null };
  const { why } = outcome;
  const where = why.by === 'default' ? why.period : why.by === 'own' ? why.name : null;
  return { skipped_by: why.by, skipped_in: where };
}

/** Writes a series as it is. */
export async function insertSeries(db: Executor, series: StoredSeries): Promise<void> {
  await db
    .insertInto('series')
    .values({
      id: series.id,
      engagement_id: series.engagementId,
      set_up_by_tenant_id: series.setUpBy.tenantId,
      set_up_by_object_id: series.setUpBy.objectId,
      ...toColumns(series),
    })
    .execute();
}

/** Writes what became of a date; what was written about it before stands. */
export async function insertOccurrence(db: Executor, seriesId: string, recorded: Recorded): Promise<void> {
  const { due, opensAt, recordedAt, outcome } = recorded;
  await db
    .insertInto('series_occurrence')
    .values({
      series_id: seriesId,
      due_on: due,
      state: outcome.state,
      missed: outcome.state === 'missed' ? outcome.why : null,
      ...skipColumns(outcome),
      round_id: outcome.state === 'opened' ? outcome.roundId : null,
      opens_at: opensAt,
      recorded_at: recordedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
