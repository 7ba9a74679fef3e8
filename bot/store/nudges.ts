import type { Selectable } from 'kysely';
import type { Nudge, NudgeStore } from '../usecases/ports/nudges.ts';
import type { Executor, Schema } from './schema.ts';

function toNudge(row: Selectable<Schema['nudge']>): Nudge {
  const { by_tenant_id: tenantId, by_object_id: objectId } = row;
  return {
    roundId: row.round_id,
    day: row.day,
    dueAt: row.due_at,
    by: tenantId !== null && objectId !== null ? { tenantId, objectId } : null,
    doneAt: row.done_at,
    chats: row.chats,
    thread: row.thread,
  };
}

export function createNudgeStore(db: Executor): NudgeStore {
  const store: NudgeStore = {
    async list(roundId) {
      const rows = await db.selectFrom('nudge').where('round_id', '=', roundId).orderBy('due_at').selectAll().execute();
      return rows.map(toNudge);
    },

    async add({ roundId, day, dueAt, by }) {
      const added = await db
        .insertInto('nudge')
        .values({
          round_id: roundId,
          day,
          due_at: dueAt,
          by_tenant_id: by?.tenantId ?? null,
          by_object_id: by?.objectId ?? null,
          done_at: null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('day')
        .executeTakeFirst();
      return added !== undefined;
    },

    async take(roundId, day, now) {
      await store.add({ roundId, day, dueAt: now, by: null });
      const row = await db
        .selectFrom('nudge')
        .where('round_id', '=', roundId)
        .where('day', '=', day)
        .forUpdate()
        .select(['due_at', 'done_at'])
        .executeTakeFirst();
      return row !== undefined && row.done_at === null && row.due_at <= now;
    },

    async done(roundId, day, { chats, thread }, at) {
      await db
        .updateTable('nudge')
        .where('round_id', '=', roundId)
        .where('day', '=', day)
        .set({ chats, thread, done_at: at })
        .execute();
    },

    async due(now) {
      const rows = await db
        .selectFrom('nudge')
        .innerJoin('round', 'round.id', 'nudge.round_id')
        .where('nudge.done_at', 'is', null)
        .where('nudge.due_at', '<=', now)
        .where('round.closed_at', 'is', null)
        .select(['nudge.round_id', 'nudge.day'])
        .execute();
      return rows.map((row) => ({ roundId: row.round_id, day: row.day }));
    },
  };
  return store;
}
