import type { TickStore } from '../usecases/ports/ticks.ts';
import type { Executor } from './schema.ts';

export function createTickStore(db: Executor): TickStore {
  return {
    async ticked(name, at) {
      await db
        .insertInto('tick')
        .values({ name, at })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ at }))
        .execute();
    },

    async newest() {
      const row = await db.selectFrom('tick').orderBy('at', 'desc').select('at').executeTakeFirst();
      return row?.at ?? null;
    },
  };
}
