import type { Promised } from '../../domain/session/agenda.ts';
import type { ActionReminderStore } from '../usecases/ports/actionReminders.ts';
import type { Executor } from './schema.ts';

export function createActionReminderStore(db: Executor): ActionReminderStore {
  return {
    async waiting(from, to, today) {
      const rows = await db
        .selectFrom('plan_item')
        .innerJoin('engagement', 'engagement.id', 'plan_item.engagement_id')
        .where('plan_item.kind', 'in', ['action', 'resolution'])
        .where('plan_item.status', 'is', null)
        .where('plan_item.ends_on', '>=', from)
        .where('plan_item.ends_on', '<=', to)
        .where('engagement.deleted_at', 'is', null)
        .where((eb) => eb.or([eb('engagement.ended_on', 'is', null), eb('engagement.ended_on', '>=', today)]))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('action_reminder')
                .whereRef('action_reminder.engagement_id', '=', 'plan_item.engagement_id')
                .whereRef('action_reminder.item_id', '=', 'plan_item.id')
                .whereRef('action_reminder.due_on', '=', 'plan_item.ends_on')
                .select('item_id'),
            ),
          ),
        )
        .orderBy('plan_item.engagement_id')
        .orderBy('plan_item.ends_on')
        .orderBy('plan_item.id')
        .select(['plan_item.engagement_id', 'plan_item.item'])
        .execute();
      return rows.map((row) => ({ engagementId: row.engagement_id, item: row.item as Promised }));
    },

    async take(engagementId, itemId, due, at) {
      const taken = await db
        .insertInto('action_reminder')
        .values({ engagement_id: engagementId, item_id: itemId, due_on: due, sent_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .returning('item_id')
        .executeTakeFirst();
      return taken !== undefined;
    },
  };
}
