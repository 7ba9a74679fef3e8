import { type Kysely, sql } from 'kysely';

/**
 * What finds a few rows of a table that grows with every check-in: a person's own, a conversation's messages, what is
 * finished and can be cleaned up, and what points to a row that is deleted. tests/store/queryPlans.test.ts holds every
 * query of the store to them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of INDEXES) await sql.raw(statement).execute(db);
}

/** Kept so that a measurement can take them away: `npm run bench -- queries`. */
export const INDEXES = [
  // Where a person stands: their own data, and whether anything refers to them any more. The object id tells most.
  `create index response_person on response (object_id, tenant_id)`,
  `create index round_asked_person on round_asked (object_id, tenant_id)`,
  `create index form_opening_person on form_opening (object_id, tenant_id)`,
  `create index draft_person on draft (object_id, tenant_id)`,
  `create index plan_revision_person on plan_revision (by_object_id, by_tenant_id)`,
  `create index round_opener on round (opened_by_object_id, opened_by_tenant_id)`,
  `create index round_closer on round (closed_by_object_id, closed_by_tenant_id) where closed_by_object_id is not null`,
  `create index nudge_person on nudge (by_object_id, by_tenant_id) where by_object_id is not null`,
  `create index signal_person on signal (changed_by_object_id, changed_by_tenant_id) where changed_by_object_id is not null`,
  `create index session_starter on session (started_by_object_id, started_by_tenant_id) where started_by_object_id is not null`,
  `create index session_ender on session (ended_by_object_id, ended_by_tenant_id) where ended_by_object_id is not null`,
  `create index calendar_feed_person on calendar_feed (object_id, tenant_id)`,
  `create index plan_item_person on plan_item ((item->'responsible'->'person'->>'objectId'))
    where item->'responsible'->>'kind' = 'person'`,
  `create index person_teams on person (teams_id) where teams_id is not null`,
  `create index conversation_adder on conversation (tenant_id, added_by_object_id) where added_by_object_id is not null`,
  // A conversation's messages, and an engagement's.
  `create index message_conversation on message (tenant_id, conversation_id)`,
  `create index message_engagement on message ((subject->>'engagementId')) where subject->>'engagementId' is not null`,
  // What points to a row: looked for each time that one is deleted.
  `create index message_replaced on message (replaced_by) where replaced_by is not null`,
  `create index series_occurrence_round on series_occurrence (round_id) where round_id is not null`,
  `create index session_effort on session (effort_round_id) where effort_round_id is not null`,
  `create index signal_round on signal (round_id) where round_id is not null`,
  // What has come to its end, oldest first.
  `create index delivery_finished on delivery (kind, state, changed_at) where state in ('sent', 'superseded', 'failed')`,
  `create index signal_gone on signal (gone_at) where gone_at is not null`,
  `create index conversation_welcomed on conversation (welcomed_at) where welcomed_at is not null`,
];
