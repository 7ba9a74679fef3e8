import { sql } from 'kysely';
import type { Removed } from '../../domain/archive/removed.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { Executor } from './schema.ts';

/** Where a person may stand for others to read: while they do, they have a name. */
const REFERENCES = [
  ['role_holder', 'tenant_id', 'object_id'],
  ['programme_lead', 'tenant_id', 'object_id'],
  ['round_asked', 'tenant_id', 'object_id'],
  ['response', 'tenant_id', 'object_id'],
  ['round', 'opened_by_tenant_id', 'opened_by_object_id'],
  ['round', 'closed_by_tenant_id', 'closed_by_object_id'],
  ['plan_revision', 'by_tenant_id', 'by_object_id'],
  ['plan_template', 'saved_by_tenant_id', 'saved_by_object_id'],
  ['question', 'created_by_tenant_id', 'created_by_object_id'],
  ['series', 'set_up_by_tenant_id', 'set_up_by_object_id'],
  ['signal', 'changed_by_tenant_id', 'changed_by_object_id'],
  ['nudge', 'by_tenant_id', 'by_object_id'],
  ['session', 'started_by_tenant_id', 'started_by_object_id'],
  ['session', 'ended_by_tenant_id', 'ended_by_object_id'],
  ['linked_chat', 'linked_by_tenant_id', 'linked_by_object_id'],
  ['archive_mark', 'by_tenant_id', 'by_object_id'],
  ['engagement', 'ended_by_tenant_id', 'ended_by_object_id'],
  ['deletion_proposal', 'proposed_by_tenant_id', 'proposed_by_object_id'],
  ['deletion_proposal', 'confirmed_by_tenant_id', 'confirmed_by_object_id'],
  ['deletion_proposal', 'stopped_by_tenant_id', 'stopped_by_object_id'],
  ['programme_lead_change', 'tenant_id', 'object_id'],
  ['programme_lead_change', 'by_tenant_id', 'by_object_id'],
  ['set_up', 'by_tenant_id', 'by_object_id'],
] as const;

/** Of these people, forgets those whom nothing refers to any more: their name, their choices, the bot's chat with them. */
export async function forgetStrangers(
  db: Executor,
  people: readonly PersonKey[],
): Promise<Pick<Removed, 'people' | 'chats'>> {
  let forgotten = 0;
  let chats = 0;
  for (const person of people) {
    if (await isReferredTo(db, person)) continue;
    chats += await forgetChat(db, person);
    await db
      .updateTable('conversation')
      .set({ added_by_object_id: null })
      .where('tenant_id', '=', person.tenantId)
      .where('added_by_object_id', '=', person.objectId)
      .execute();
    const { numDeletedRows } = await db
      .deleteFrom('person')
      .where('tenant_id', '=', person.tenantId)
      .where('object_id', '=', person.objectId)
      .executeTakeFirst();
    forgotten += Number(numDeletedRows);
  }
  return { people: forgotten, chats };
}

/** Whether the person stands anywhere for others to read. */
export async function isReferredTo(db: Executor, { tenantId, objectId }: PersonKey): Promise<boolean> {
  const looks = REFERENCES.map(
    ([table, tenant, object]) =>
      sql`exists (select from ${sql.table(table)} where ${sql.ref(tenant)} = ${tenantId} and ${sql.ref(object)} = ${objectId})`,
  );
  const { rows } = await sql<{ found: boolean }>`select ${sql.join(looks, sql` or `)} as found`.execute(db);
  return rows.some(({ found }) => found);
}

/** Deletes what the bot keeps of its own chat with a person. What stands in Teams stays there. @returns how many chats */
export async function forgetChat(db: Executor, { tenantId, objectId }: PersonKey): Promise<number> {
  const chats = await db
    .selectFrom('conversation')
    .where('kind', '=', 'personal')
    .where('tenant_id', '=', tenantId)
    .where('person_object_id', '=', objectId)
    .select('id')
    .execute();
  for (const { id } of chats) {
    const here = <T extends 'message' | 'inbound'>(table: T) =>
      sql`delete from ${sql.table(table)} where tenant_id = ${tenantId} and conversation_id = ${id}`.execute(db);
    await here('message');
    await here('inbound');
    await db.deleteFrom('conversation').where('tenant_id', '=', tenantId).where('id', '=', id).execute();
  }
  return chats.length;
}
