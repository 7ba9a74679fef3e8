import type { Selectable } from 'kysely';
import type { Signal } from '../../domain/signal.ts';
import type { SignalStore } from '../usecases/ports/signals.ts';
import type { Executor, Schema } from './schema.ts';

function toSignal(row: Selectable<Schema['signal']>): Signal {
  const { changed_by_tenant_id: tenantId, changed_by_object_id: objectId, changed_at: at } = row;
  return {
    id: row.id,
    engagementId: row.engagement_id,
    key: row.key,
    facts: row.facts,
    firstSeenAt: row.first_seen_at,
    state: row.state,
    changed: tenantId !== null && objectId !== null && at !== null ? { by: { tenantId, objectId }, at } : null,
    goneAt: row.gone_at,
  };
}

export function createSignalStore(db: Executor): SignalStore {
  const ofEngagement = (engagementId: string) =>
    db
      .selectFrom('signal')
      .where('engagement_id', '=', engagementId)
      .orderBy('first_seen_at', 'desc')
      .orderBy('key')
      .selectAll();

  return {
    async list(engagementId) {
      return (await ofEngagement(engagementId).execute()).map(toSignal);
    },

    async standing(engagementId) {
      const query = ofEngagement(engagementId).where('gone_at', 'is', null).where('state', '<>', 'closed');
      return (await query.execute()).map(toSignal);
    },

    async keep(engagementId, found, at) {
      if (found.length === 0) return;
      await db
        .insertInto('signal')
        .values(
          found.map(({ id, finding: { key, facts } }) => ({
            id,
            engagement_id: engagementId,
            kind: facts.kind,
            key,
            facts: JSON.stringify(facts),
            round_id: facts.rounds.at(-1)?.id ?? null,
            first_seen_at: at,
          })),
        )
        .onConflict((conflict) =>
          conflict.columns(['engagement_id', 'key']).doUpdateSet((eb) => ({
            facts: eb.ref('excluded.facts'),
            round_id: eb.ref('excluded.round_id'),
            gone_at: null,
          })),
        )
        .execute();
    },

    async gone(ids, at) {
      if (ids.length === 0) return;
      await db
        .updateTable('signal')
        .set({ gone_at: at })
        .where('id', 'in', [...ids])
        .execute();
    },

    async mark(id, state, { tenantId, objectId }, at) {
      await db
        .updateTable('signal')
        .set({ state, changed_by_tenant_id: tenantId, changed_by_object_id: objectId, changed_at: at })
        .where('id', '=', id)
        .execute();
    },
  };
}
