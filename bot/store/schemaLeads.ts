import type { ColumnType } from 'kysely';
import type { ConfirmedBy } from '../../domain/archive/deletion.ts';
import type { Body } from '../../domain/archive/marks.ts';
import type { Role } from '../../domain/people.ts';
import type { Instant, Later } from './columns.ts';

/** The tables of migration 0022. */
export interface LeadTables {
  programme_lead_change: {
    id: string;
    programme_id: string;
    kind: 'added' | 'removed';
    tenant_id: string;
    object_id: string;
    by_tenant_id: string;
    by_object_id: string;
    at: Instant;
  };
  deletion_proposal: {
    id: string;
    engagement_id: string;
    decided_by: Body;
    reference: string;
    needs: ConfirmedBy;
    proposed_by_tenant_id: string;
    proposed_by_object_id: string;
    proposed_as: Role;
    proposed_at: Instant;
    confirmed_by_tenant_id: Later<string>;
    confirmed_by_object_id: Later<string>;
    confirmed_as: Later<Role>;
    confirmed_at: Later<Date>;
    stopped_by_tenant_id: Later<string>;
    stopped_by_object_id: Later<string>;
    stopped_at: Later<Date>;
    waiting_told_at: Later<Date>;
  };
}

/** What the same migration added to the record of a deletion. */
export interface DeletionColumns {
  proposed_by_tenant_id: Later<string>;
  proposed_by_object_id: Later<string>;
  proposed_name: Later<string>;
  proposed_as: Later<Role>;
  proposed_at: Later<Date>;
  confirmed_by_tenant_id: Later<string>;
  confirmed_by_object_id: Later<string>;
  confirmed_name: Later<string>;
  confirmed_as: Later<Role>;
  confirmed_at: Later<Date>;
  /** Null where the version before wrote the record. */
  municipality_name: Later<string>;
  readers: ColumnType<string[], string[] | undefined, string[]>;
}
