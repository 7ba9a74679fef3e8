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
      await db
        .insertInto('form_opening')
        .values({ round_id: roundId, tenant_id: tenantId, object_id: objectId, opened_at: at, sent: false })
        .onConflict((conflict) =>
          conflict.columns(['round_id', 'tenant_id', 'object_id']).doUpdateSet({ opened_at: at, sent: false }),
        )
        .execute();
    },
  };
}
