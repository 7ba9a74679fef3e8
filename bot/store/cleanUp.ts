import { type RawBuilder, sql } from 'kysely';
import { BODIES } from '../../domain/archive/marks.ts';
import { CHANGES_KEPT, type Cleaned } from '../../domain/cleanUp.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { CleanUpStore } from '../usecases/ports/cleanUp.ts';
import { deleteCounted } from './deleteCounted.ts';
import { forgetStrangers } from './forgetPeople.ts';
import type { Executor } from './schema.ts';

type Removal = (db: Executor, before: Date, most: number) => Promise<number>;
type Condition = (before: Date) => RawBuilder<unknown>;

/** What belongs to rounds that were closed before. */
const ofClosedRounds: Condition = (before) =>
  sql`exists (select from round where round.id = round_id and closed_at < ${before})`;

/** The states are written out, so that PostgreSQL sees that its index of what is finished fits. */
const REMOVALS: Readonly<Record<Cleaned, Removal>> = {
  inbound: rowsOf('inbound', (before) => sql`seen_at < ${before}`),
  edits: rowsOf(
    'delivery',
    (before) => sql`kind = 'edit' and state in ('sent', 'superseded') and changed_at < ${before}`,
  ),
  failedEdits: rowsOf('delivery', (before) => sql`kind = 'edit' and state = 'failed' and changed_at < ${before}`),
  messages: removeMessages,
  forms: rowsOf('form_opening', ofClosedRounds),
  drafts: rowsOf('draft', ofClosedRounds),
  nudges: rowsOf('nudge', ofClosedRounds, 'by'),
  actionReminders: rowsOf('action_reminder', (before) => sql`due_on < ${before}::timestamptz::date`),
  meetingEnds: rowsOf('meeting_end', (before) => sql`ended_at < ${before}`),
  signals: rowsOf('signal', (before) => sql`gone_at < ${before}`, 'changed_by'),
  calendars: rowsOf('calendar_feed', (before) => sql`coalesce(fetched_at, made_at) < ${before}`),
  planChanges: removePlanChanges,
};

export function createCleanUpStore(db: Executor): CleanUpStore {
  return { remove: (what, before, most) => REMOVALS[what](db, before, most) };
}

/** `author` is the beginning of the columns of whoever stood there, who is forgotten when they stand nowhere else. */
function rowsOf(table: string, where: Condition, author?: 'by' | 'changed_by'): Removal {
  return async (db, before, most) => {
    // By their place in the table, and held until they are gone: as good for a key of three columns as for one.
    const deleting = sql`delete from ${sql.table(table)} where ctid = any (array(
      select ctid from ${sql.table(table)} where ${where(before)} limit ${most} for update skip locked))`;
    if (author === undefined) return deleteCounted(db, deleting);
    const [tenant, object] = [sql.ref(`${author}_tenant_id`), sql.ref(`${author}_object_id`)];
    return forgetAuthors(db, sql`${deleting} returning ${tenant} as tenant_id, ${object} as object_id`);
  };
}

/** Runs a DELETE that returns who stood in each row. @returns how many rows went */
async function forgetAuthors(db: Executor, deleting: RawBuilder<unknown>): Promise<number> {
  const { rows } = await (deleting as RawBuilder<{ tenant_id: string | null; object_id: string | null }>).execute(db);
  const authors = new Map<string, PersonKey>();
  for (const { tenant_id: tenantId, object_id: objectId } of rows) {
    if (tenantId !== null && objectId !== null) authors.set(`${tenantId} ${objectId}`, { tenantId, objectId });
  }
  await forgetStrangers(db, [...authors.values()]);
  return rows.length;
}

/**
 * With their deliveries. A session's card and summary stay as long as the session: what is noted about it later is told in
 * them. Looked at again once they are held: by then an edit may have been wished for.
 */
async function removeMessages(db: Executor, before: Date, most: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select message.id from delivery
    join message on message.id = delivery.message_id
    left join round on round.id = message.round_id
    where delivery.kind = 'post' and delivery.state in ('sent', 'superseded', 'failed')
      and delivery.changed_at < ${before}
      and subject ->> 'kind' not in ('session', 'sessionSummary')
      and (round.id is null or round.closed_at < ${before})
      and not exists (select from delivery as other where other.message_id = message.id and ${goesOn(before)})
    limit ${most} for update of message skip locked`.execute(db);
  if (rows.length === 0) return 0;
  const ids = [...new Set(rows.map(({ id }) => id))];
  return deleteCounted(
    db,
    sql`delete from message where id = any (${ids}::uuid[])
      and not exists (select from delivery as other where other.message_id = message.id and ${goesOn(before)})`,
  );
}

const goesOn: Condition = (before) => sql`(other.state in ('queued', 'sending') or other.changed_at >= ${before})`;

/**
 * Always the oldest of a plan, so that what is left can be gone back to without a gap; its row is held, as for a change.
 * One engagement at a time.
 */
async function removePlanChanges(db: Executor, before: Date, most: number): Promise<number> {
  const { rows } = await sql<{ id: string; last: number }>`
    select plan.engagement_id as id, last.number as last
    from (
      select engagement_id, min(at) as first_at from archive_mark
      group by engagement_id having count(*) = ${BODIES.length} and max(at) < ${before}
    ) as settled
    join engagement on engagement.id = settled.engagement_id and ended_on < ${before}::timestamptz::date
    join plan on plan.engagement_id = engagement.id
    cross join lateral (
      select least(plan.revision - ${CHANGES_KEPT}::int, coalesce(
        (select min(number) - 1 from plan_revision
          where engagement_id = plan.engagement_id and made_at >= settled.first_at),
        plan.revision)) as number
    ) as last
    where (select min(number) from plan_revision where engagement_id = plan.engagement_id) <= last.number
    limit 1 for update of plan skip locked`.execute(db);
  const [found] = rows;
  if (found === undefined) return 0;
  return forgetAuthors(
    db,
    sql`delete from plan_revision where engagement_id = ${found.id} and number in (
        select number from plan_revision where engagement_id = ${found.id} and number <= ${found.last}
        order by number limit ${most})
      returning by_tenant_id as tenant_id, by_object_id as object_id`,
  );
}
