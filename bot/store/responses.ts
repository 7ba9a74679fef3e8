import { type Selectable, sql } from 'kysely';
import type { Response } from '../../domain/round.ts';
import type { ResponseStore } from '../usecases/ports/rounds.ts';
import type { Executor, Schema } from './schema.ts';

export function toResponse(row: Selectable<Schema['response']>): Response {
  return {
    roundId: row.round_id,
    person: { tenantId: row.tenant_id, objectId: row.object_id },
    role: row.role,
    answers: row.answers,
    sentAt: row.sent_at,
    changedAt: row.changed_at,
  };
}

export function createResponseStore(db: Executor): ResponseStore {
  return {
    async list(roundId) {
      const rows = await db
        .selectFrom('response')
        .where('round_id', '=', roundId)
        .orderBy('sent_at')
        .orderBy('object_id')
        .selectAll()
        .execute();
      return rows.map(toResponse);
    },

    async ofRounds(roundIds) {
      if (roundIds.length === 0) return [];
      const rows = await db
        .selectFrom('response')
        .where('round_id', 'in', [...roundIds])
        .orderBy('sent_at')
        .orderBy('object_id')
        .selectAll()
        .execute();
      return rows.map(toResponse);
    },

    async find(roundId, { tenantId, objectId }) {
      const row = await db
        .selectFrom('response')
        .where('round_id', '=', roundId)
        .where('tenant_id', '=', tenantId)
        .where('object_id', '=', objectId)
        .selectAll()
        .executeTakeFirst();
      return row === undefined ? null : toResponse(row);
    },

    async count(roundId) {
      const { n } = await db
        .selectFrom('response')
        .where('round_id', '=', roundId)
        .select(sql<number>`count(*)::int`.as('n'))
        .executeTakeFirstOrThrow();
      return n;
    },

    async openForm(roundId, { tenantId, objectId }, at) {
      // Under the round's lock: whoever closes it sees every form that was opened before, or it is not opened.
      const { rows } = await sql<{ round_id: string }>`
        with open as (
          select id from round where id = ${roundId} and closed_at is null and closes_at > ${at}::timestamptz for share
        )
        insert into form_opening (round_id, tenant_id, object_id, opened_at, sent)
        select id, ${tenantId}, ${objectId}, ${at}::timestamptz, false from open
        on conflict (round_id, tenant_id, object_id) do update set opened_at = excluded.opened_at, sent = false
        returning round_id
      `.execute(db);
      return rows.length > 0;
    },

    async unsentSince(roundId, { tenantId, objectId }) {
      const row = await db
        .selectFrom('form_opening')
        .where('round_id', '=', roundId)
        .where('tenant_id', '=', tenantId)
        .where('object_id', '=', objectId)
        .where('sent', '=', false)
        .select('opened_at')
        .executeTakeFirst();
      return row?.opened_at ?? null;
    },
  };
}
