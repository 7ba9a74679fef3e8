import type { Selectable } from 'kysely';
import { beginOf, EMPTY_PLAN, endOf, isStep, type Plan, type PlanItem, type Status } from '../../domain/plan.ts';
import { same } from '../../domain/planChange.ts';
import type { PlanRevision } from '../../domain/planHistory.ts';
import type { PlanStore, StoredPlan } from '../usecases/ports/plans.ts';
import { prepared } from './prepared.ts';
import type { Executor, Schema } from './schema.ts';

const findItems = prepared((db, { engagementId }: { readonly engagementId: string }) =>
  db.selectFrom('plan_item').where('engagement_id', '=', engagementId).select('item').compile(),
);

export function createPlanStore(db: Executor): PlanStore {
  const own = (engagementId: string) => db.selectFrom('plan').where('engagement_id', '=', engagementId).selectAll();

  const revisionsOf = (engagementId: string) =>
    db.selectFrom('plan_revision').where('engagement_id', '=', engagementId).selectAll();

  const whole = async (row: Selectable<Schema['plan']>): Promise<StoredPlan> => {
    const items = await findItems(db, { engagementId: row.engagement_id });
    return {
      plan: { desiredOutcome: row.desired_outcome, form: row.form, items: items.map(({ item }) => item) },
      revision: row.revision,
    };
  };

  const read = async (engagementId: string): Promise<StoredPlan> => {
    const row = await own(engagementId).executeTakeFirst();
    return row === undefined ? { plan: EMPTY_PLAN, revision: 0 } : whole(row);
  };

  return {
    read,

    async milestones(engagementIds, from) {
      if (engagementIds.length === 0) return [];
      const rows = await db
        .selectFrom('plan_item')
        .where('engagement_id', 'in', [...engagementIds])
        .where('kind', 'in', ['milestone', 'decision'])
        .where('ends_on', '>=', from)
        .orderBy('ends_on')
        .orderBy('id')
        .select(['engagement_id', 'id', 'kind', 'title', 'ends_on', 'status'])
        .execute();
      return rows.map(({ engagement_id: engagementId, id, kind, title, ends_on: on, status }) => ({
        engagementId,
        id,
        kind: kind === 'decision' ? kind : 'milestone',
        title,
        on: on ?? from,
        status: status ?? 'planned',
      }));
    },

    find: async (engagementId) => (await read(engagementId)).plan,

    async lock(engagementId) {
      await db
        .insertInto('plan')
        .values({ engagement_id: engagementId, form: null })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return whole(await own(engagementId).forUpdate().executeTakeFirstOrThrow());
    },

    async save(engagementId, before, after, revision) {
      await db
        .updateTable('plan')
        .set({ revision: revision.number, desired_outcome: after.desiredOutcome, form: after.form })
        .where('engagement_id', '=', engagementId)
        .execute();
      await writeItems(db, engagementId, before, after);
      await db
        .insertInto('plan_revision')
        .values({
          engagement_id: engagementId,
          number: revision.number,
          id: revision.id,
          by_tenant_id: revision.by.tenantId,
          by_object_id: revision.by.objectId,
          made_at: revision.at,
          how: revision.how,
          change: JSON.stringify(revision.change),
        })
        .execute();
    },

    async findRevision(engagementId, id) {
      const row = await revisionsOf(engagementId).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toRevision(row);
    },

    async revisions(engagementId, after, to) {
      const rows = await revisionsOf(engagementId)
        .where('number', '>', after)
        .where('number', '<=', to)
        .orderBy('number')
        .execute();
      return rows.map(toRevision);
    },

    async newestRevisions(engagementId, limit) {
      const rows = await revisionsOf(engagementId).orderBy('number', 'desc').limit(limit).execute();
      return rows.map(toRevision);
    },
  };
}

/** Writes a plan that has no rows yet, with no history. */
export async function insertPlan(db: Executor, engagementId: string, plan: Plan): Promise<void> {
  await db
    .insertInto('plan')
    .values({ engagement_id: engagementId, desired_outcome: plan.desiredOutcome, form: plan.form })
    .execute();
  await writeItems(db, engagementId, EMPTY_PLAN, plan);
}

async function writeItems(db: Executor, engagementId: string, before: Plan, after: Plan): Promise<void> {
  const old = new Map(before.items.map((item) => [item.id, item]));
  const left = new Set(after.items.map(({ id }) => id));
  const gone = before.items.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const changed = after.items.filter((item) => !same(old.get(item.id), item));
  if (gone.length > 0) {
    await db.deleteFrom('plan_item').where('engagement_id', '=', engagementId).where('id', 'in', gone).execute();
  }
  if (changed.length === 0) return;
  await db
    .insertInto('plan_item')
    .values(changed.map((item) => ({ engagement_id: engagementId, ...columnsOf(item) })))
    .onConflict((conflict) =>
      conflict.columns(['engagement_id', 'id']).doUpdateSet((eb) => ({
        kind: eb.ref('excluded.kind'),
        title: eb.ref('excluded.title'),
        starts_on: eb.ref('excluded.starts_on'),
        ends_on: eb.ref('excluded.ends_on'),
        status: eb.ref('excluded.status'),
        item: eb.ref('excluded.item'),
      })),
    )
    .execute();
}

const DONE: Status = 'done';

function columnsOf(item: PlanItem) {
  const { id, kind } = item;
  const whole = { id, kind, item: JSON.stringify(item) };
  if (item.kind === 'phase') {
    return { ...whole, title: item.title, starts_on: item.from, ends_on: item.to, status: null };
  }
  if (item.kind === 'action' || item.kind === 'resolution') {
    return { ...whole, title: item.title, starts_on: null, ends_on: item.due, status: item.done ? DONE : null };
  }
  if (!isStep(item)) return { ...whole, title: '', starts_on: null, ends_on: null, status: null };
  return { ...whole, title: item.title, starts_on: beginOf(item), ends_on: endOf(item), status: item.status };
}

function toRevision(row: Selectable<Schema['plan_revision']>): PlanRevision {
  const { number, id, how, change } = row;
  return {
    number,
    id,
    by: { tenantId: row.by_tenant_id, objectId: row.by_object_id },
    at: row.made_at,
    how,
    change,
  };
}
