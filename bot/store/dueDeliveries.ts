import type { Due } from '../usecases/ports/deliveries.ts';
import { MESSAGE_COLUMNS, toDeliveryOfMessage } from './deliveryRows.ts';
import type { Executor } from './schema.ts';

/** What `DeliveryStore.due` gives: see there. */
export async function dueDeliveries(db: Executor, now: Date, most: number, among?: readonly string[]): Promise<Due[]> {
  if (among?.length === 0) return [];
  const rows = await db
    .with('busy', (cte) =>
      cte
        .selectFrom('delivery')
        .innerJoin('message', 'message.id', 'delivery.message_id')
        .where('delivery.state', '=', 'sending')
        .where('delivery.claimed_until', '>', now)
        .select(['message.tenant_id', 'message.conversation_id'])
        .distinct(),
    )
    .selectFrom('delivery')
    .innerJoin('message', 'message.id', 'delivery.message_id')
    .innerJoin('conversation', (join) =>
      join
        .onRef('conversation.tenant_id', '=', 'message.tenant_id')
        .onRef('conversation.id', '=', 'message.conversation_id'),
    )
    .where('delivery.state', 'in', ['queued', 'sending'])
    .where('delivery.due_at', '<=', now)
    .where((eb) => eb.or([eb('delivery.state', '=', 'queued'), eb('delivery.claimed_until', '<=', now)]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('busy')
            .whereRef('busy.tenant_id', '=', 'message.tenant_id')
            .whereRef('busy.conversation_id', '=', 'message.conversation_id')
            .select('busy.tenant_id'),
        ),
      ),
    )
    .where((eb) =>
      eb.or([
        eb('delivery.kind', '=', 'post'),
        eb('message.activity_id', 'is not', null),
        eb.not(
          eb.exists(
            eb
              .selectFrom('delivery as post')
              .whereRef('post.message_id', '=', 'message.id')
              .where('post.kind', '=', 'post')
              .where('post.state', 'in', ['queued', 'sending'])
              .select('post.id'),
          ),
        ),
      ]),
    )
    // Of these something will be written: what somebody else holds is passed by, or all the others would wait for it.
    .$if(among !== undefined, (query) =>
      query
        .where('delivery.id', 'in', [...(among ?? [])])
        .forUpdate('delivery')
        .skipLocked(),
    )
    .orderBy('delivery.due_at')
    .orderBy('delivery.wanted_since')
    .orderBy('delivery.id')
    .limit(most)
    .selectAll('delivery')
    .select(MESSAGE_COLUMNS)
    .select([
      'conversation.kind as place',
      'conversation.service_url',
      'conversation.bot_id',
      'conversation.bot_name',
      'conversation.stopped_fault',
      'conversation.held_until',
    ])
    .execute();
  return rows.map((row) => ({
    ...toDeliveryOfMessage(row),
    conversation: {
      tenantId: row.tenant_id,
      id: row.conversation_id,
      kind: row.place,
      serviceUrl: row.service_url,
      botId: row.bot_id,
      botName: row.bot_name,
    },
    stopped: row.stopped_fault,
    heldUntil: row.held_until,
  }));
}
