import { type RawBuilder, sql } from 'kysely';
import type { Removed, RemovedKind } from '../../domain/archive/removed.ts';
import { counted, deleteCounted } from './deleteCounted.ts';
import { forgetStrangers, peopleAround } from './forgetPeople.ts';
import { deleteUnusedRosters } from './rosterUse.ts';
import type { Executor } from './schema.ts';

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
    union select id from message where subject->>'engagementId' = ${id}
    union select message.id from message join linked_chat
      on linked_chat.tenant_id = message.tenant_id and linked_chat.conversation_id = message.conversation_id
      where linked_chat.engagement_id = ${id} and subject->>'engagementId' is null and subject->>'roundId' is null)`;
  const gone = async (table: string, where: RawBuilder<unknown>) =>
    deleteCounted(db, sql`delete from ${sql.table(table)} where ${where}`);

  const known = await peopleAround(db, id);
  const place = await placeOf(db, id);

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
  await sql`delete from inbound using linked_chat where linked_chat.engagement_id = ${id}
    and inbound.tenant_id = linked_chat.tenant_id and inbound.conversation_id = linked_chat.conversation_id`.execute(
    db,
  );
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
  await gone('past_holder', sql`engagement_id = ${id}`);
  await sql`delete from inbound using engagement where engagement.id = ${id}
    and tenant_id = channel_tenant_id and conversation_id = channel_id`.execute(db);
  // Where the bot is no longer in the channel, it need not remember that it has greeted there.
  await sql`delete from conversation using engagement where engagement.id = ${id} and stopped_at is not null
    and conversation.tenant_id = channel_tenant_id and conversation.id = channel_id`.execute(db);
  // The rest hangs on the engagement and has nothing of its own to tell: quiet periods, the stage's view, the marks.
  await gone('engagement', sql`id = ${id}`);
  removed.members = await leaveTeam(db, place);
  const people = await forgetStrangers(db, known);
  return counted({ ...removed, ...people });
}

interface TeamPlace {
  readonly tenantId: string;
  readonly channelId: string;
  readonly teamId: string | null;
}

/** Where the engagement's channel is; null for one without. */
async function placeOf(db: Executor, engagementId: string): Promise<TeamPlace | null> {
  const { rows } = await sql<TeamPlace>`
    select channel_tenant_id as "tenantId", channel_id as "channelId", team_id as "teamId"
    from engagement left join conversation
      on conversation.tenant_id = channel_tenant_id and conversation.id = channel_id
    where engagement.id = ${engagementId} and channel_id is not null`.execute(db);
  return rows[0] ?? null;
}

/**
 * Where no other municipality has its channel in the team, who is in it is nobody's business here any more, and neither
 * is who added the bot, whom its welcome names. @returns how many members were listed
 */
async function leaveTeam(db: Executor, place: TeamPlace | null): Promise<number> {
  if (place === null) return 0;
  const { tenantId, channelId, teamId } = place;
  const ids = sql`(${channelId}::text, ${teamId}::text)`;
  const members = await deleteUnusedRosters(db, sql`roster.tenant_id = ${tenantId} and roster.id in ${ids}`);
  await sql`delete from message using conversation
    where conversation.tenant_id = ${tenantId} and (conversation.id in ${ids} or conversation.team_id = ${teamId})
      and message.tenant_id = conversation.tenant_id and message.conversation_id = conversation.id
      and subject->>'kind' = 'welcome'
      and not exists (select from engagement join conversation as theirs
        on theirs.tenant_id = channel_tenant_id and theirs.id = channel_id
        where theirs.tenant_id = ${tenantId} and theirs.team_id = ${teamId})`.execute(db);
  return members;
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
