import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Removed } from '../../domain/archive/removed.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { Executor } from './schema.ts';

/** Where a person may stand for others to read: while they do, they have a name. */
const REFERENCES = [
  ['role_holder', 'tenant_id', 'object_id'],
  ['past_holder', 'tenant_id', 'object_id'],
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
  ['stage_view', 'by_tenant_id', 'by_object_id'],
  ['set_up', 'by_tenant_id', 'by_object_id'],
] as const;

/** Whether a person, named by two columns or values, stands anywhere for others to read. */
const referredTo = (tenantId: RawBuilder<unknown>, objectId: RawBuilder<unknown>): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.join(
    REFERENCES.map(
      ([table, tenant, object]) =>
        sql`exists (select from ${sql.table(table)} where ${sql.ref(`${table}.${tenant}`)} = ${tenantId}
          and ${sql.ref(`${table}.${object}`)} = ${objectId})`,
    ),
    sql` or `,
  )})`;

interface Row {
  readonly tenant_id: string;
  readonly object_id: string;
}

const keysOf = (rows: readonly Row[]): PersonKey[] =>
  rows.map((person) => ({ tenantId: person.tenant_id, objectId: person.object_id }));

/**
 * Everybody who may have become known by way of an engagement: those with a part in it, whoever added the bot to its
 * team, and of the team's members those who are known by a name or a chat, such as one who once wrote to the bot there.
 */
export async function peopleAround(db: Executor, engagementId: string): Promise<PersonKey[]> {
  const of = sql`engagement_id = ${engagementId}`;
  const rounds = sql`(select id from round where ${of})`;
  const place = sql`engagement join conversation on conversation.tenant_id = channel_tenant_id
    and conversation.id = channel_id and engagement.id = ${engagementId}`;
  const { rows } = await sql<Row>`
    select tenant_id, object_id from role_holder where ${of}
    union select tenant_id, object_id from past_holder where ${of}
    union select tenant_id, object_id from round_asked where round_id in ${rounds}
    union select by_tenant_id, by_object_id from nudge
      where round_id = any (array${rounds}) and by_object_id is not null
    union select opened_by_tenant_id, opened_by_object_id from round where ${of}
    union select closed_by_tenant_id, closed_by_object_id from round where ${of} and closed_by_object_id is not null
    union select by_tenant_id, by_object_id from plan_revision where ${of}
    union select set_up_by_tenant_id, set_up_by_object_id from series where ${of}
    union select changed_by_tenant_id, changed_by_object_id from signal where ${of} and changed_by_object_id is not null
    union select by_tenant_id, by_object_id from archive_mark where ${of}
    union select by_tenant_id, by_object_id from stage_view where ${of}
    union select created_by_tenant_id, created_by_object_id from question where ${of} and created_by_object_id is not null
    union select started_by_tenant_id, started_by_object_id from session where ${of} and started_by_object_id is not null
    union select ended_by_tenant_id, ended_by_object_id from session where ${of} and ended_by_object_id is not null
    union select linked_by_tenant_id, linked_by_object_id from linked_chat where ${of}
    union select ended_by_tenant_id, ended_by_object_id from engagement
      where id = ${engagementId} and ended_by_object_id is not null
    union select proposed_by_tenant_id, proposed_by_object_id from deletion_proposal where ${of}
    union select confirmed_by_tenant_id, confirmed_by_object_id from deletion_proposal
      where ${of} and confirmed_by_object_id is not null
    union select stopped_by_tenant_id, stopped_by_object_id from deletion_proposal
      where ${of} and stopped_by_object_id is not null
    union select conversation.tenant_id, added.added_by_object_id from ${place}
      join conversation as added on added.tenant_id = conversation.tenant_id
        and added.id in (conversation.id, conversation.team_id)
      where added.added_by_object_id is not null
    union select member.home_tenant_id, member.object_id from ${place}
      join roster_member as member on member.tenant_id = conversation.tenant_id
        and member.roster_id in (conversation.id, conversation.team_id)
      where exists (select from person where person.tenant_id = member.home_tenant_id
          and person.object_id = member.object_id)
        or exists (select from conversation as chat where chat.kind = 'personal'
          and chat.tenant_id = member.home_tenant_id and chat.person_object_id = member.object_id)`.execute(db);
  return keysOf(rows);
}

/**
 * Forgets people to whom nothing refers and who were not heard of since: somebody who wrote to the bot once, or had a
 * role in something that is gone. @returns how many were looked at, at most `most`
 */
export async function forgetUnreferred(db: Executor, since: Date, most: number): Promise<number> {
  const { rows } = await sql<Row>`
    (select tenant_id, object_id from person
      where seen_at < ${since} and not ${referredTo(sql`person.tenant_id`, sql`person.object_id`)} limit ${most})
    union
    (select tenant_id, person_object_id from conversation
      where kind = 'personal' and person_object_id is not null and seen_at < ${since}
        and not exists (select from person where person.tenant_id = conversation.tenant_id
          and person.object_id = conversation.person_object_id)
        and not ${referredTo(sql`conversation.tenant_id`, sql`conversation.person_object_id`)} limit ${most})`.execute(
    db,
  );
  await forgetStrangers(db, keysOf(rows));
  return rows.length;
}

/**
 * Of these people, forgets those whom nothing refers to any more: their name, their choices, what they waited for, the
 * bot's chat with them.
 */
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
    for (const table of ['act_done', 'download', 'calendar_feed'] as const) {
      await db
        .deleteFrom(table)
        .where('tenant_id', '=', person.tenantId)
        .where('object_id', '=', person.objectId)
        .execute();
    }
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
  const { rows } = await sql<{ found: boolean }>`
    select ${referredTo(sql`${tenantId}`, sql`${objectId}`)} as found`.execute(db);
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
