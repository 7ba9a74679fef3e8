import type { Selectable } from 'kysely';
import type { PersonKey } from '../../domain/people.ts';
import type { Session } from '../../domain/session/session.ts';
import type { SessionStore } from '../usecases/ports/sessions.ts';
import type { Executor, Schema } from './schema.ts';

const person = (tenantId: string | null, objectId: string | null): PersonKey | null =>
  tenantId !== null && objectId !== null ? { tenantId, objectId } : null;

function toSession(row: Selectable<Schema['session']>): Session {
  const { tenant_id: tenantId, conversation_id: conversationId, thread_id: threadId } = row;
  return {
    id: row.id,
    engagementId: row.engagement_id,
    place: row.place,
    meetingId: row.meeting_id,
    spot: tenantId !== null && conversationId !== null ? { tenantId, conversationId, threadId } : null,
    startedAt: row.started_at,
    startedBy: person(row.started_by_tenant_id, row.started_by_object_id),
    endedAt: row.ended_at,
    endedBy: person(row.ended_by_tenant_id, row.ended_by_object_id),
    agenda: row.agenda,
    effortRoundId: row.effort_round_id,
  };
}

const placed = ({ place, meetingId, spot }: Pick<Session, 'place' | 'meetingId' | 'spot'>) => ({
  place,
  meeting_id: meetingId,
  tenant_id: spot?.tenantId ?? null,
  conversation_id: spot?.conversationId ?? null,
  thread_id: spot?.threadId ?? null,
});

export function createSessionStore(db: Executor): SessionStore {
  const of = (engagementId: string) =>
    db.selectFrom('session').where('engagement_id', '=', engagementId).orderBy('started_at', 'desc').selectAll();
  const one = (row: Selectable<Schema['session']> | undefined) => (row === undefined ? null : toSession(row));
  const update = (id: string) => db.updateTable('session').where('id', '=', id);

  return {
    async find(id) {
      return one(await db.selectFrom('session').where('id', '=', id).selectAll().executeTakeFirst());
    },

    async running(engagementId) {
      return one(await of(engagementId).where('ended_at', 'is', null).executeTakeFirst());
    },

    async list(engagementId, most) {
      const all = of(engagementId);
      return (await (most === undefined ? all : all.limit(most)).execute()).map(toSession);
    },

    async ofMeeting(engagementId, meetingId) {
      return one(await of(engagementId).where('meeting_id', '=', meetingId).executeTakeFirst());
    },

    async add(session) {
      const { startedBy, endedBy } = session;
      await db
        .insertInto('session')
        .values({
          id: session.id,
          engagement_id: session.engagementId,
          ...placed(session),
          started_at: session.startedAt,
          started_by_tenant_id: startedBy?.tenantId ?? null,
          started_by_object_id: startedBy?.objectId ?? null,
          ended_at: session.endedAt,
          ended_by_tenant_id: endedBy?.tenantId ?? null,
          ended_by_object_id: endedBy?.objectId ?? null,
          agenda: JSON.stringify(session.agenda),
          effort_round_id: session.effortRoundId,
        })
        .execute();
    },

    async join(id, meeting) {
      await update(id).set(placed(meeting)).execute();
    },

    async end(id, at, by) {
      const ended = await update(id)
        .where('ended_at', 'is', null)
        .set({ ended_at: at, ended_by_tenant_id: by?.tenantId ?? null, ended_by_object_id: by?.objectId ?? null })
        .returning('id')
        .executeTakeFirst();
      return ended !== undefined;
    },

    async resume(id) {
      await update(id).set({ ended_at: null, ended_by_tenant_id: null, ended_by_object_id: null }).execute();
    },

    async asked(id, effortRoundId) {
      await update(id).set({ effort_round_id: effortRoundId }).execute();
    },

    async runningSince(before) {
      const rows = await db
        .selectFrom('session')
        .where('ended_at', 'is', null)
        .where('started_at', '<', before)
        .selectAll()
        .execute();
      return rows.map(toSession);
    },

    async noteEnd(engagementId, meetingId, at) {
      await db
        .insertInto('meeting_end')
        .values({ engagement_id: engagementId, meeting_id: meetingId, ended_at: at })
        .onConflict((conflict) => conflict.columns(['engagement_id', 'meeting_id']).doUpdateSet({ ended_at: at }))
        .execute();
    },

    async lastEnd(engagementId, meetingId) {
      const row = await db
        .selectFrom('meeting_end')
        .where('engagement_id', '=', engagementId)
        .where('meeting_id', '=', meetingId)
        .select('ended_at')
        .executeTakeFirst();
      return row?.ended_at ?? null;
    },

    async linkChat({ tenantId, conversationId }, engagementId, by, at) {
      const link = {
        engagement_id: engagementId,
        linked_by_tenant_id: by.tenantId,
        linked_by_object_id: by.objectId,
        linked_at: at,
      };
      await db
        .insertInto('linked_chat')
        .values({ tenant_id: tenantId, conversation_id: conversationId, ...link })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'conversation_id']).doUpdateSet(link))
        .execute();
    },

    async linkOf({ tenantId, conversationId }) {
      const row = await db
        .selectFrom('linked_chat')
        .where('tenant_id', '=', tenantId)
        .where('conversation_id', '=', conversationId)
        .select(['engagement_id', 'linked_by_tenant_id', 'linked_by_object_id'])
        .executeTakeFirst();
      if (row === undefined) return null;
      const by = { tenantId: row.linked_by_tenant_id, objectId: row.linked_by_object_id };
      return { engagementId: row.engagement_id, by };
    },
  };
}
