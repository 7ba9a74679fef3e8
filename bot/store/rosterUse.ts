import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { RosterKey } from '../usecases/ports/rosters.ts';
import { deleteCounted } from './deleteCounted.ts';
import type { Executor } from './schema.ts';

/** Whose members the channel's are: a channel of its own kind has its own, others have the team's. */
const itsChannel = sql`conversation.tenant_id = roster.tenant_id and (
    (conversation.id = roster.id and (conversation.team_id is null or conversation.channel_type in ('private', 'shared')))
    or (conversation.team_id = roster.id and coalesce(conversation.channel_type, 'standard') = 'standard'))`;

/**
 * Whether anybody needs the row of `roster`: it is of the channel of an engagement that was not deleted, or of one that
 * is being set up. Nobody else's members are read or kept.
 */
export const usedRoster: RawBuilder<SqlBool> = sql<SqlBool>`(
  exists (select from conversation
    join engagement on engagement.channel_tenant_id = conversation.tenant_id
      and engagement.channel_id = conversation.id and engagement.deleted_at is null
    where ${itsChannel})
  or exists (select from conversation
    join set_up on set_up.tenant_id = conversation.tenant_id and set_up.channel_id = conversation.id
    where ${itsChannel}))`;

/** Whether the members of a place are needed, whether they have been read or not. */
export async function isRosterUsed(db: Executor, { tenantId, id }: RosterKey): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select ${usedRoster} as used from (select ${tenantId}::text as tenant_id, ${id}::text as id) as roster`.execute(db);
  return rows.some(({ used }) => used);
}

/**
 * Deletes the members of those places among `which`, a condition on `roster`, that nobody needs any more.
 * @returns how many members
 */
export async function deleteUnusedRosters(db: Executor, which: RawBuilder<unknown>): Promise<number> {
  const members = await deleteCounted(
    db,
    sql`delete from roster_member using roster where roster_member.tenant_id = roster.tenant_id
      and roster_member.roster_id = roster.id and ${which} and not ${usedRoster}`,
  );
  await sql`delete from roster where ${which} and not ${usedRoster}`.execute(db);
  return members;
}
