import { sql } from 'kysely';
import { LONGEST_WINDOW_MS } from '../../domain/pace.ts';
import type { PacedRequest, PaceStore } from '../usecases/ports/pace.ts';
import type { Executor } from './schema.ts';

/** Any number will do, as long as nothing else in the database takes it. */
const LOCK = 7_350_001;

/** `clock` null reads the database's own, which all instances share; a test brings its own. */
export function createPaceStore(db: Executor, clock: (() => Date) | null): PaceStore {
  const now = () => (clock === null ? sql<Date>`clock_timestamp()` : sql<Date>`${clock()}::timestamptz`);
  const request = (id: string) => db.updateTable('pace_request').where('id', '=', id);

  return {
    async begin() {
      await sql`select pg_advisory_xact_lock(${LOCK})`.execute(db);
      // A statement of its own: the clock is to be read when the lock is held, and not while waiting for it.
      const { rows } = await sql<{ now: Date }>`select ${now()} as now`.execute(db);
      return rows[0]?.now ?? new Date();
    },

    async ofTenant(tenantId, since) {
      const rows = await db
        .selectFrom('pace_request')
        .where('tenant_id', '=', tenantId)
        .where('counts_from', '>=', since)
        .orderBy('counts_from', 'desc')
        .selectAll()
        .execute();
      return rows.map(
        (row): PacedRequest => ({
          id: row.id,
          tenantId,
          conversationId: row.conversation_id,
          startsAt: row.starts_at,
          countsFrom: row.counts_from,
        }),
      );
    },

    async ofConversations(tenantId, ids, since) {
      const counted = new Map<string, Date[]>(ids.map((id) => [id, []]));
      if (ids.length === 0) return counted;
      const rows = await db
        .selectFrom('pace_request')
        .where('tenant_id', '=', tenantId)
        .where('conversation_id', 'in', [...ids])
        .where('counts_from', '>=', since)
        .orderBy('counts_from', 'desc')
        .select(['conversation_id', 'counts_from'])
        .execute();
      for (const row of rows) counted.get(row.conversation_id)?.push(row.counts_from);
      return counted;
    },

    async reserve(requests) {
      if (requests.length === 0) return;
      await db
        .insertInto('pace_request')
        .values(
          requests.map(({ id, tenantId, conversationId, startsAt, countsFrom }) => ({
            id,
            tenant_id: tenantId,
            conversation_id: conversationId,
            starts_at: startsAt,
            counts_from: countsFrom,
          })),
        )
        .execute();
    },

    async stillOut(ids, at) {
      if (ids.length === 0) return;
      await db
        .updateTable('pace_request')
        .where('id', 'in', [...ids])
        .where('counts_from', '<', at)
        .set({ counts_from: at })
        .execute();
    },

    async answered(id, agoMs, hadArrived) {
      const at = sql<Date>`${now()} - make_interval(secs => ${agoMs / 1000})`;
      await request(id)
        .set(({ ref }) => ({ counts_from: hadArrived ? sql<Date>`least(${ref('counts_from')}, ${at})` : at }))
        .execute();
    },

    async forget() {
      const before = sql<Date>`${now()} - make_interval(secs => ${LONGEST_WINDOW_MS / 1000})`;
      await db.deleteFrom('pace_request').where('counts_from', '<', before).execute();
    },
  };
}
