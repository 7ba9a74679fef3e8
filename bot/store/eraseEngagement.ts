import { type RawBuilder, sql } from 'kysely';
import type { Removed, RemovedKind } from '../../domain/archive/removed.ts';
import { forgetStrangers } from './forgetPeople.ts';
import type { Executor } from './schema.ts';

/** Counts what `deleting` deletes; it is a DELETE without `returning`. */
export async function deleteCounted(db: Executor, deleting: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await deleting.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** What there was none of is left out. */
export const counted = (removed: Partial<Record<RemovedKind, number>>): Removed =>
  Object.fromEntries(Object.entries(removed).filter(([, count]) => count > 0));

/**
 * Deletes an engagement, what it owns before what owns it. Each kind is deleted by itself and not by a cascade, so that
 * it can be said how much went. Run it in a transaction.
 */
export async function eraseEngagement(db: Executor, id: string): Promise<Removed> {
  const rounds = sql`(select id from round where engagement_id = ${id})`;
  const series = sql`(select id from series where engagement_id = ${id})`;
  // Each way by itself, so that each has its index.
  const messages = sql`(
    select message.id from message join engagement
      on engagement.channel_tenant_id = message.tenant_id and engagement.channel_id = message.conversation_id
      where engagement.id = ${id}
    union select id from message where round_id in ${rounds}
    union select id from message where subject->>'engagementId' = ${id})`;
  const gone = async (table: string, where: RawBuilder<unknown>) =>
    deleteCounted(db, sql`delete from ${sql.table(table)} where ${where}`);

  const { rows: known } = await sql<{ tenant_id: string; object_id: string }>`
    select tenant_id, object_id from role_holder where engagement_id = ${id}
    union select tenant_id, object_id from round_asked where round_id in ${rounds}
    union select by_tenant_id, by_object_id from plan_revision where engagement_id = ${id}
    union select started_by_tenant_id, started_by_object_id from session
      where engagement_id = ${id} and started_by_object_id is not null
    union select ended_by_tenant_id, ended_by_object_id from session
      where engagement_id = ${id} and ended_by_object_id is not null
    union select linked_by_tenant_id, linked_by_object_id from linked_chat where engagement_id = ${id}
    union select ended_by_tenant_id, ended_by_object_id from engagement
      where id = ${id} and ended_by_object_id is not null
    union select proposed_by_tenant_id, proposed_by_object_id from deletion_proposal where engagement_id = ${id}
    union select confirmed_by_tenant_id, confirmed_by_object_id from deletion_proposal
      where engagement_id = ${id} and confirmed_by_object_id is not null
    union select stopped_by_tenant_id, stopped_by_object_id from deletion_proposal
      where engagement_id = ${id} and stopped_by_object_id is not null`.execute(db);

  const removed: Partial<Record<RemovedKind, number>> = {
    jobs: await eraseJobs(db, id),
    deliveries: await gone('delivery', sql`message_id in ${messages}`),
    messages: await gone('message', sql`id in ${messages}`),
    drafts: await gone('draft', sql`round_id in ${rounds}`),
    forms: await gone('form_opening', sql`round_id in ${rounds}`),
    answers: await gone('response', sql`round_id in ${rounds}`),
    reminders:
      (await gone('nudge', sql`round_id in ${rounds}`)) + (await gone('action_reminder', sql`engagement_id = ${id}`)),
    sessions: await gone('session', sql`engagement_id = ${id}`),
    signals: await gone('signal', sql`engagement_id = ${id}`),
    downloads: await gone('download', sql`engagement_id = ${id}`),
    calendars: await gone('calendar_feed', sql`engagement_id = ${id}`),
  };
  await gone('linked_chat', sql`engagement_id = ${id}`);
  await gone('meeting_end', sql`engagement_id = ${id}`);
  await gone('deletion_proposal', sql`engagement_id = ${id}`);
  await gone('series_occurrence', sql`series_id in ${series}`);
  removed.rounds = await gone('round', sql`engagement_id = ${id}`);
  removed.series = await gone('series', sql`engagement_id = ${id}`);
  removed.questions = await gone('question', sql`engagement_id = ${id}`);
  removed.planVersions = await gone('plan_revision', sql`engagement_id = ${id}`);
  removed.planItems = await gone('plan_item', sql`engagement_id = ${id}`);
  removed.roles = await gone('role_holder', sql`engagement_id = ${id}`);
  await sql`delete from inbound using engagement where engagement.id = ${id}
    and tenant_id = channel_tenant_id and conversation_id = channel_id`.execute(db);
  // Where the bot is no longer in the channel, it need not remember that it has greeted there.
  await sql`delete from conversation using engagement where engagement.id = ${id} and stopped_at is not null
    and conversation.tenant_id = channel_tenant_id and conversation.id = channel_id`.execute(db);
  // The rest hangs on the engagement and has nothing of its own to tell: quiet periods, the stage's view, the marks.
  await gone('engagement', sql`id = ${id}`);
  const people = await forgetStrangers(
    db,
    known.map((person) => ({ tenantId: person.tenant_id, objectId: person.object_id })),
  );
  return counted({ ...removed, ...people });
}

/** The queue's own table, where there is one: pg-boss keeps its jobs in this database, and offers no deleting by content. */
async function eraseJobs(db: Executor, id: string): Promise<number> {
  const { rows } = await sql<{ found: boolean }>`select to_regclass('pgboss.job') is not null as found`.execute(db);
  if (!rows.some(({ found }) => found)) return 0;
  return deleteCounted(
    db,
    sql`delete from pgboss.job where data->>'roundId' in (select id::text from round where engagement_id = ${id})`,
  );
}
