import type { RegisterStore } from '../usecases/ports/register.ts';
import type { Executor } from './schema.ts';

/** There is one copy. */
const ID = 1;

export function createRegisterStore(db: Executor): RegisterStore {
  return {
    async read() {
      const row = await db.selectFrom('register_copy').where('id', '=', ID).selectAll().executeTakeFirst();
      return { entries: row?.entries ?? [], fetchedAt: row?.fetched_at ?? null, triedAt: row?.tried_at ?? null };
    },

    async replace(entries, at) {
      const copy = { entries: JSON.stringify(entries), fetched_at: at, tried_at: at };
      await db
        .insertInto('register_copy')
        .values({ id: ID, ...copy })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(copy))
        .execute();
    },

    async tried(at) {
      await db
        .insertInto('register_copy')
        .values({ id: ID, entries: '[]', tried_at: at })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ tried_at: at }))
        .execute();
    },
  };
}
