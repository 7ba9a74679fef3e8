import { sql } from 'kysely';
import type { RemovedKind } from '../../domain/archive/removed.ts';
import type { OwnDataStore, OwnRow } from '../usecases/ports/ownData.ts';
import { counted, deleteCounted } from './deleteCounted.ts';
import { forgetChat, forgetStrangers, isReferredTo } from './forgetPeople.ts';
import { heldRole } from './heldRole.ts';
import type { Executor } from './schema.ts';

interface Row {
  readonly kind: OwnRow['kind'];
  readonly at: Date | null;
  readonly engagement_id: string | null;
  readonly short_name: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a round asked of a role, in the wording that was asked. */
const ASKED = sql`(select coalesce(jsonb_agg(to_jsonb(question) order by position), '[]'::jsonb)
  from round_question join question on question.id = question_id and question.version = question_version
  where round_question.round_id = round.id and round_question.role = round_asked.role)`;

export function createOwnDataStore(db: Executor): OwnDataStore {
  return {
    async rows({ tenantId, objectId }) {
      const mine = sql`tenant_id = ${tenantId} and object_id = ${objectId}`;
      const by = (verb: string) =>
        sql`${sql.ref(`${verb}_tenant_id`)} = ${tenantId} and ${sql.ref(`${verb}_object_id`)} = ${objectId}`;
      const { rows } = await sql<Row>`
        with own (kind, at, engagement_id, data) as (
          select 'person', null::timestamptz, null::uuid,
            jsonb_build_object('name', name, 'teamsId', teams_id, 'language', language, 'nudges', nudges)
            from person where ${mine}
          union all select 'role', null, engagement_id, jsonb_build_object('role', role) from role_holder where ${mine}
          union all select 'role', null, engagement_id, jsonb_build_object('past', true) from past_holder where ${mine}
          union all select 'role', null, null, jsonb_build_object('role', 'programmeLead', 'programme', programme.name)
            from programme_lead join programme on programme.id = programme_id where ${mine}
          union all select 'membership', null, null, jsonb_build_object(
              'id', roster.id, 'name', roster.name, 'guest', guest, 'present', present)
            from roster_member join roster on roster.tenant_id = roster_member.tenant_id and roster.id = roster_id
            where home_tenant_id = ${tenantId} and object_id = ${objectId}
          union all select 'answer', changed_at, round.engagement_id, jsonb_build_object(
              'roundId', round.id, 'role', round_asked.role, 'name', round_asked.name, 'sentAt', sent_at,
              'answers', answers, 'questions', ${ASKED})
            from response join round on round.id = response.round_id
              join round_asked on round_asked.round_id = round.id and round_asked.tenant_id = response.tenant_id
                and round_asked.object_id = response.object_id
            where response.tenant_id = ${tenantId} and response.object_id = ${objectId}
          union all select 'draft', changed_at, round.engagement_id, jsonb_build_object(
              'roundId', round.id, 'role', round_asked.role, 'answers', answers, 'questions', ${ASKED})
            from draft join round on round.id = draft.round_id
              join round_asked on round_asked.round_id = round.id and round_asked.tenant_id = draft.tenant_id
                and round_asked.object_id = draft.object_id
            where draft.tenant_id = ${tenantId} and draft.object_id = ${objectId}
          union all select 'form', form_opening.opened_at, engagement_id, jsonb_build_object('roundId', round.id, 'sent', sent)
            from form_opening join round on round.id = round_id where ${mine}
          union all select 'responsibility', null, engagement_id, jsonb_build_object('title', title, 'itemId', plan_item.id)
            from plan_item, (select ${tenantId}::text as tenant_id, ${objectId}::text as object_id) as me
            where item->'responsible'->>'kind' = 'person'
              and item->'responsible'->'person'->>'tenantId' = ${tenantId}
              and item->'responsible'->'person'->>'objectId' = ${objectId}
              and ${heldRole(sql`plan_item.engagement_id`, 'me')}
          union all select 'planChange', made_at, engagement_id, jsonb_build_object(
              'number', number, 'how', how, 'change', change) from plan_revision where ${by('by')}
          union all select 'round', opened_at, engagement_id, jsonb_build_object('roundId', id, 'act', 'opened')
            from round where ${by('opened_by')}
          union all select 'round', closed_at, engagement_id, jsonb_build_object('roundId', id, 'act', 'closed')
            from round where ${by('closed_by')}
          union all select 'nudge', due_at, engagement_id, jsonb_build_object('roundId', round_id)
            from nudge join round on round.id = round_id where ${by('by')}
          union all select 'series', null, engagement_id, jsonb_build_object('seriesId', id) from series where ${by('set_up_by')}
          union all select 'question', created_at, engagement_id, jsonb_build_object('id', id, 'version', version, 'text', text)
            from question where ${by('created_by')}
          union all select 'template', saved_at, null, jsonb_build_object('name', name) from plan_template where ${by('saved_by')}
          union all select 'signal', changed_at, engagement_id, jsonb_build_object('kind', kind, 'state', state)
            from signal where ${by('changed_by')}
          union all select 'mark', at, engagement_id, jsonb_build_object('body', body, 'kind', kind, 'reference', reference)
            from archive_mark where ${by('by')}
          union all select 'mark', at, null, jsonb_build_object('body', decided_by, 'kind', 'deleted', 'reference', reference)
            from deletion where ${by('by')}
          union all select 'mark', proposed_at, null, jsonb_build_object('body', decided_by, 'kind', 'proposed',
              'reference', reference, 'name', proposed_name) from deletion where ${by('proposed_by')}
          union all select 'mark', confirmed_at, null, jsonb_build_object('body', decided_by, 'kind', 'confirmed',
              'reference', reference, 'name', confirmed_name) from deletion where ${by('confirmed_by')}
          union all select 'mark', proposed_at, engagement_id, jsonb_build_object('body', decided_by, 'kind', 'proposed',
              'reference', reference) from deletion_proposal where ${by('proposed_by')}
          union all select 'mark', confirmed_at, engagement_id, jsonb_build_object('body', decided_by, 'kind', 'confirmed',
              'reference', reference) from deletion_proposal where ${by('confirmed_by')}
          union all select 'mark', stopped_at, engagement_id, jsonb_build_object('body', decided_by, 'kind', 'stopped',
              'reference', reference) from deletion_proposal where ${by('stopped_by')}
          union all select 'mark', null, id, jsonb_build_object('kind', 'ended', 'endedOn', ended_on)
            from engagement where ${by('ended_by')}
          union all select 'lead', at, null, jsonb_build_object('act', programme_lead_change.kind,
              'programme', programme.name) from programme_lead_change join programme on programme.id = programme_id
            where ${mine}
          union all select 'lead', at, null, jsonb_build_object('act', programme_lead_change.kind || 'Other',
              'programme', programme.name) from programme_lead_change join programme on programme.id = programme_id
            where ${by('by')}
          union all select 'stage', shown_at, engagement_id, '{}'::jsonb from stage_view where ${by('by')}
          union all select 'session', started_at, engagement_id, jsonb_build_object('sessionId', id, 'act', 'started')
            from session where ${by('started_by')}
          union all select 'session', ended_at, engagement_id, jsonb_build_object('sessionId', id, 'act', 'ended')
            from session where ${by('ended_by')}
          union all select 'session', linked_at, engagement_id, jsonb_build_object('act', 'linked')
            from linked_chat where ${by('linked_by')}
          union all select 'calendar', made_at, engagement_id, jsonb_build_object('scope', scope, 'fetchedAt', fetched_at)
            from calendar_feed where ${mine}
          union all select 'download', asked_at, engagement_id, jsonb_build_object('kind', kind, 'format', format, 'expiresAt', expires_at)
            from download where ${mine}
          union all select 'chat', welcomed_at, null, jsonb_build_object('conversationId', id)
            from conversation where kind = 'personal' and tenant_id = ${tenantId} and person_object_id = ${objectId}
          union all select 'setUp', null, null, jsonb_build_object('act', 'added')
            from conversation where tenant_id = ${tenantId} and added_by_object_id = ${objectId}
          union all select 'setUp', changed_at, null, jsonb_build_object('act', 'answered') from set_up where ${by('by')}
          union all select 'setUp', changed_at, null, jsonb_build_object('act', 'named', 'role', given->'role')
            from set_up, jsonb_array_elements(coalesce(draft->'roles', '[]'::jsonb)) as given
            where given->'person'->>'tenantId' = ${tenantId} and given->'person'->>'objectId' = ${objectId}
          union all select 'message', delivery.changed_at, round.engagement_id, jsonb_build_object(
              'about', subject->>'kind', 'state', delivery.state)
            from message join conversation on conversation.tenant_id = message.tenant_id
                and conversation.id = message.conversation_id
              join delivery on delivery.message_id = message.id
              left join round on round.id = message.round_id
            where conversation.kind = 'personal' and conversation.tenant_id = ${tenantId}
              and person_object_id = ${objectId}
        )
        select own.*, engagement.short_name from own
          left join engagement on engagement.id = own.engagement_id
        order by at desc nulls first, kind`.execute(db);
      return rows.map(({ kind, at, engagement_id: engagementId, short_name: shortName, data }) => ({
        kind,
        at,
        engagementId,
        shortName,
        data,
      }));
    },

    async isKnown(person) {
      const { tenantId, objectId } = person;
      const { rows } = await sql<{ known: boolean }>`select
        exists (select from person where tenant_id = ${tenantId} and object_id = ${objectId})
        or exists (select from roster_member where home_tenant_id = ${tenantId} and object_id = ${objectId})
        or exists (select from conversation where tenant_id = ${tenantId}
          and (person_object_id = ${objectId} and kind = 'personal' or added_by_object_id = ${objectId})) as known`.execute(
        db,
      );
      return rows.some(({ known }) => known) || isReferredTo(db, person);
    },

    async erase(person) {
      const mine = sql`tenant_id = ${person.tenantId} and object_id = ${person.objectId}`;
      const gone = (table: string) => deleteCounted(db, sql`delete from ${sql.table(table)} where ${mine}`);
      const removed: Partial<Record<RemovedKind, number>> = {
        drafts: await gone('draft'),
        forms: await gone('form_opening'),
        calendars: await gone('calendar_feed'),
        downloads: await gone('download'),
        chats: await forgetChat(db, person),
        choices: await deleteCounted(
          db,
          sql`update person set language = null, nudges = true where ${mine} and (language is not null or not nudges)`,
        ),
      };
      const { people = 0 } = await forgetStrangers(db, [person]);
      return counted({ ...removed, people });
    },
  };
}
