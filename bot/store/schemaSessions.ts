import type { JSONColumnType } from 'kysely';
import type { AgendaPoint } from '../../domain/session/agenda.ts';
import type { SessionPlace } from '../../domain/session/session.ts';
import type { Day, Instant } from './columns.ts';

/** The tables of migration 0019. */
export interface SessionTables {
  session: {
    id: string;
    engagement_id: string;
    place: SessionPlace;
    meeting_id: string | null;
    tenant_id: string | null;
    conversation_id: string | null;
    thread_id: string | null;
    started_at: Instant;
    started_by_tenant_id: string | null;
    started_by_object_id: string | null;
    ended_at: Instant | null;
    ended_by_tenant_id: string | null;
    ended_by_object_id: string | null;
    agenda: JSONColumnType<readonly AgendaPoint[], string, never>;
    effort_round_id: string | null;
  };
  meeting_end: { engagement_id: string; meeting_id: string; ended_at: Instant };
  linked_chat: {
    tenant_id: string;
    conversation_id: string;
    engagement_id: string;
    linked_by_tenant_id: string;
    linked_by_object_id: string;
    linked_at: Instant;
  };
  action_reminder: { engagement_id: string; item_id: string; due_on: Day; sent_at: Instant };
}
